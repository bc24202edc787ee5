import fc from 'fast-check'
import type { Filter, FilterField, FilterValue, Near } from '../../src/domain/query/filter.ts'
import type { IndexableMember } from '../../src/search/member-document.ts'
import { fold } from '../../src/text/fold.ts'
import { words } from './arbitrary-members.ts'

const anyOf = <Value extends FilterValue>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })

const keywordValues: readonly (readonly [FilterField, readonly FilterValue[]])[] = [
  ['city', [...words.city, '深圳']], ['industry', words.industry], ['company', words.company], ['title', words.title], ['skills', [...words.skills, ' React ', '没有的']],
  ['interests', words.interests], ['languages', words.languages], ['education', words.education], ['offerTags', words.tags], ['needTags', words.tags],
  ['custom.学院', words.学院], ['custom.社团', words.社团], ['custom.住校', [true, false, 'true', 'false']],
]
const orderedValues: readonly (readonly [FilterField, readonly FilterValue[]])[] = [
  ['yearsOfExperience', [0, 3, 4, '5', 30]], ['number', [1, 5, 20]], ['custom.得分', [-2, 0, 3.5, '7', 1e6]], ['custom.入学', ['2022-09-01', '2024-02-29', '2010-01-01']],
]
const all = [...keywordValues, ...orderedValues]
const from = (fields: readonly (typeof all)[number][]) => fc.constantFrom(...fields)

const boundsOf = (value: fc.Arbitrary<FilterValue>) =>
  fc.record({ gte: value, gt: value, lte: value, lt: value }, { requiredKeys: [] }).filter((bounds) => Object.keys(bounds).length > 0)

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  from(all).chain(([field, values]) => anyOf(values).map((wanted): Filter => ({ field, in: wanted }))),
  from(all).chain(([field, values]) => anyOf(values).map((wanted): Filter => ({ field, all: wanted }))),
  fc.tuple(from(all), fc.boolean()).map(([[field], exists]): Filter => ({ field, exists })),
  from(orderedValues).chain(([field, values]) => boundsOf(fc.constantFrom(...values)).map((bounds): Filter => ({ field, ...bounds }))),
  fc.record({ lat: fc.double({ min: 20, max: 40, noNaN: true }), lng: fc.double({ min: 100, max: 130, noNaN: true }), radiusKm: fc.double({ min: 1, max: 1_500, noNaN: true }) })
    .map((near): Filter => ({ near }))
)

/** Any filter over the fields of `arbitrary-members.ts`, up to three conditions wide and deep. */
export const anyFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((and): Filter => ({ and })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((or): Filter => ({ or })),
    tie('filter').map((not): Filter => ({ not }))
  ),
})).filter

/** Whether a filter admits a member, by the words of the documentation. */
export function admits (filter: Filter, member: Pick<IndexableMember, 'profile' | 'number'>): boolean {
  if ('and' in filter) return filter.and.every((part) => admits(part, member))
  if ('or' in filter) return filter.or.some((part) => admits(part, member))
  if ('not' in filter) return !admits(filter.not, member)
  if ('near' in filter) return isNear(filter.near, member)
  const own = valuesOf(filter.field, member)
  if ('exists' in filter) return (own.length > 0) === filter.exists
  const isOwn = (wanted: FilterValue) => own.includes(comparable(filter.field, wanted))
  if ('in' in filter) return filter.in.some(isOwn)
  if ('all' in filter) return filter.all.every(isOwn)
  const { gte, gt, lte, lt } = filter
  const holds = (bound: FilterValue | undefined, isWithin: (bound: string | number) => boolean) => bound === undefined || isWithin(comparable(filter.field, bound))
  return own.some((value) => [
    holds(gte, (bound) => value >= bound), holds(gt, (bound) => value > bound), holds(lte, (bound) => value <= bound), holds(lt, (bound) => value < bound),
  ].every(Boolean))
}

const ordered = new Set<string>(orderedValues.map(([field]) => field))

function comparable (field: string, value: FilterValue): string | number {
  if (field === 'custom.入学') return Date.parse(String(value))
  return ordered.has(field) ? Number(value) : fold(String(value)).trim()
}

function valuesOf (field: string, { profile, number }: Pick<IndexableMember, 'profile' | 'number'>): (string | number)[] {
  const custom = Object.fromEntries(Object.entries(profile.custom).map(([key, value]) => [`custom.${key}`, value]))
  const [offerTags, needTags] = [profile.offers, profile.needs].map((list) => list.flatMap(({ tags }) => tags))
  const given = Object.entries({ ...profile, ...custom, number, offerTags, needTags }).find(([name]) => name === field)?.[1]
  return [given].flat().flatMap((value) => ['string', 'number', 'boolean'].includes(typeof value) ? [comparable(field, value as FilterValue)] : [])
}

const earthRadiusKm = 6_371.0088
const radians = (degrees: number) => degrees * Math.PI / 180

/** By the law of cosines, which the product does not use. */
function isNear ({ lat, lng, radiusKm }: Near, { profile: { location } }: Pick<IndexableMember, 'profile'>): boolean {
  if (location === null) return false
  const cosine = Math.sin(radians(lat)) * Math.sin(radians(location.lat)) + Math.cos(radians(lat)) * Math.cos(radians(location.lat)) * Math.cos(radians(lng - location.lng))
  return earthRadiusKm * Math.acos(Math.min(1, cosine)) <= radiusKm
}
