import type { NumberColumn } from './columns.ts'
import type { Roster } from './roster.ts'

/** What a roster knows of a member besides their record; NaN for what they do not say. */
export type Traits = { readonly lat: number, readonly lng: number, readonly yearsOfExperience: number, readonly activeAtMs: number }

/** By ordinal. */
export function traitsIn ({ lat, lng, fields }: Roster): (ordinal: number) => Traits {
  const numbers = (name: string) => fields.get(name) as NumberColumn
  const [years, activeAt] = [numbers('yearsOfExperience'), numbers('activeAt')]
  return (ordinal) => ({ lat: lat.of(ordinal), lng: lng.of(ordinal), yearsOfExperience: years.of(ordinal), activeAtMs: activeAt.of(ordinal) })
}
