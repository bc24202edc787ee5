import { distanceKm } from '../../domain/place/distance.ts'
import type { Near } from '../../domain/query/filter.ts'
import type { DistanceBand } from '../member-index.ts'
import type { Roster } from './roster.ts'

const bandsKm = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] as const

/** How many of these members are within each distance from a point, up to its radius. */
export function distanceBands (roster: Roster, near: Near, ordinals: readonly number[]): DistanceBand[] {
  const bands = [...bandsKm.filter((km) => km < near.radiusKm), near.radiusKm].map((withinKm) => ({ withinKm, count: 0 }))
  for (const ordinal of ordinals) {
    const km = distanceKm(near, { lat: roster.lat.of(ordinal), lng: roster.lng.of(ordinal) })
    for (const band of bands) if (km <= band.withinKm) band.count++
  }
  return bands
}
