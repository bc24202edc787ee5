import type { Filter, FilterField } from '../domain/query/filter.ts'
import type { Interpretation, Reading, ReadingChoice } from '../domain/query/reading.ts'

/** Readings the caller forces: whoever does not fit them is not found. */
export function forcedReadings ({ readings }: Interpretation, choices: readonly ReadingChoice[]): Reading[] {
  return readings.filter((reading) => choices.some(({ use, kind, start, end }) => use === 'force' && kind === reading.kind && start < reading.end && reading.start < end))
}

const fieldsOf: Readonly<Partial<Record<Reading['kind'], readonly FilterField[]>>> = {
  place: ['city'], industry: ['industry'], company: ['company'], school: ['education'], skill: ['skills', 'offerTags', 'title'], language: ['languages', 'skills'],
}

/** Forced readings as filters, for an index that only compares whole values. Names and texts are left to its own matching. */
export function forcedFilters (interpretation: Interpretation, choices: readonly ReadingChoice[]): Filter[] {
  return forcedReadings(interpretation, choices).flatMap((reading): Filter[] => {
    const filter = filterOf(reading)
    return filter === null ? [] : [reading.isExcluded ? { not: filter } : filter]
  })
}

function filterOf ({ kind, years, values }: Reading): Filter | null {
  if (years !== null) return { field: 'yearsOfExperience', gte: years.min ?? undefined, lte: years.max ?? undefined }
  const fields = fieldsOf[kind]
  if (fields === undefined || values.length === 0) return null
  return { or: fields.map((field) => ({ field, in: [...values] })) }
}
