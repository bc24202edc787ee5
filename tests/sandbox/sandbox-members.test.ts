import t from 'tap'
import { Converter } from 'opencc-js/cn2t'
import { Converter as ReverseConverter } from 'opencc-js/t2cn'
import { profileLimits, urgencies } from '../../src/domain/member/profile.ts'
import { cities } from '../../src/sandbox/cities.ts'
import { professions } from '../../src/sandbox/professions.ts'
import { sandboxMembers } from '../../src/sandbox/sandbox-members.ts'
import { topics } from '../../src/sandbox/topics.ts'
import type { SandboxMember } from '../../src/sandbox/sandbox-members.ts'

// The types of opencc-js do not resolve under nodenext, hence the assertions.
const toSimplified = ReverseConverter({ from: 'tw', to: 'cn' }) as (text: string) => string
const toTraditional = Converter({ from: 'cn', to: 'tw' }) as (text: string) => string

const members = sandboxMembers()
const texts = members.map((member) => JSON.stringify(member))
const bios = members.flatMap(({ bio }) => bio ?? [])

t.test('the same seed gives the same people byte for byte, and a smaller count its first ones', async (t) => {
  t.equal(JSON.stringify(sandboxMembers()), JSON.stringify(members))
  t.strictSame(sandboxMembers({ count: 40 }), members.slice(0, 40))
  t.notSame(sandboxMembers({ seed: 2 }).map(({ displayName }) => displayName), members.map(({ displayName }) => displayName), 'another seed gives others')
  t.strictSame(sandboxMembers({ count: 0 }), [])
})

t.test('every part of every member fits the limits of a profile', async (t) => {
  for (const member of members) {
    const { displayName, headline, bio, city, industry, company, title, availability, links = [], offers = [], needs = [] } = member
    const tagLists = [...offers, ...needs].map(({ tags }) => tags)
    const lists = [member.aliases, member.skills, member.interests, member.languages, member.education, ...tagLists]
    const texts = [city, industry, company, title, availability].map((text) => text ?? '')
    const within = displayName !== '' && displayName.length <= profileLimits.displayNameChars &&
      (headline ?? '').length <= profileLimits.headlineChars && (bio ?? '').length <= profileLimits.bioChars &&
      texts.every((text) => text.length <= profileLimits.textChars) &&
      lists.every((list = []) => list.length <= profileLimits.listItems && list.every((tag) => tag !== '' && tag.length <= profileLimits.tagChars)) &&
      [...offers, ...needs].every(({ text, tags }) => text.length <= profileLimits.offerChars && tags.length > 0) &&
      links.every((link) => link.startsWith('https://example.com/')) &&
      needs.every(({ urgency, expiresOn }) => urgencies.includes(urgency) && (expiresOn === null || /^\d{4}-\d\d-\d\d$/.test(expiresOn))) &&
      (member.yearsOfExperience ?? 0) <= profileLimits.yearsOfExperienceMax &&
      Buffer.byteLength(JSON.stringify(member)) <= profileLimits.memberBytes
    if (!within) t.fail('outside the limits', { member })
  }
  t.equal(new Set(members.map(({ externalId }) => externalId)).size, 500, 'external ids are unique')
})

t.test('no list holds the same item twice', async (t) => {
  for (const { displayName, ...member } of members) {
    for (const list of [[displayName, ...member.aliases ?? []], member.skills, member.interests, member.languages, member.education]) {
      t.equal(new Set(list).size, list?.length ?? 0, `${displayName}: ${list?.join()}`)
    }
  }
})

t.test('no text holds contact data, an open slot or a lost value', async (t) => {
  for (const text of texts) {
    if (/@|\d[\d -]{6,}\d|[{}]\w+\}|undefined|NaN|\uE000/.test(text.replace(/"(lat|lng)":-?[\d.]+|\d{4}-\d\d-\d\d/g, ''))) t.fail(text)
  }
  t.notOk(members.some((member) => 'contact' in member))
})

t.test('the first two members are the ones of the documentation', async (t) => {
  t.match(members[0], { displayName: '冯宝宝', city: '上海', industry: '跨境电商', externalId: 'u-1024' })
  t.match(members[1], { aliases: [/^上海-无业游民-/] })
})

t.test('every profession occurs, with any seed', async (t) => {
  for (const people of [members, sandboxMembers({ seed: 11 })]) {
    for (const { name, headlines } of professions) {
      const pattern = new RegExp(`^(${headlines.flatMap((headline) => [headline, toTraditional(headline)]).map(asPattern).join('|')})$`)
      t.ok(people.some(({ headline }) => pattern.test(headline ?? '')), name)
    }
  }
})

t.test('names are varied: 450 display names of 500, long and short ones, in several writing systems', async (t) => {
  const names = members.map(({ displayName }) => displayName)
  t.ok(new Set(names).size >= 450, `${new Set(names).size} distinct`)
  for (const [kind, pattern, least] of nameKinds) {
    const count = names.filter((name) => pattern.test(name)).length
    t.ok(count >= least, `${kind}: ${count}`)
  }
})

t.test('about an eighth of the members write traditional characters, and then throughout', async (t) => {
  const traditional = members.filter((member) => toSimplified(prose(member)) !== prose(member))
  t.ok(traditional.length >= 50 && traditional.length <= 75, `${traditional.length}`)
  for (const member of traditional) t.notMatch(prose(member), /[说这们过体学开时为会东车门问间]/)
})

t.test('some members write English, and cards are sparse, ordinary and rich', async (t) => {
  t.ok(members.filter(({ headline }) => /^[\x20-\x7e–’]+$/.test(headline ?? '')).length >= 20, 'English headlines')
  t.ok(members.filter(({ skills, bio }) => !skills && !bio).length >= 40, 'sparse cards')
  t.ok(bios.filter((bio) => bio.length >= 300).length >= 80, 'long bios')
  t.equal(new Set(bios).size, bios.length, 'no two bios are the same')
})

t.test('what most members need, some other member offers', async (t) => {
  const givers = new Map<string, Set<string>>()
  for (const { externalId, offers = [] } of members) {
    for (const tag of offers.flatMap(({ tags }) => tags)) givers.set(folded(tag), (givers.get(folded(tag)) ?? new Set()).add(externalId))
  }
  const seekers = members.filter(({ needs = [] }) => needs.length > 0)
  const served = seekers.filter(({ externalId, needs = [] }) =>
    needs.some(({ tags }) => tags.some((tag) => [...givers.get(folded(tag)) ?? []].some((giver) => giver !== externalId))))
  t.ok(seekers.length >= 200, `${seekers.length} members need something`)
  t.ok(served.length >= 0.9 * seekers.length, `${served.length} of ${seekers.length}`)
})

t.test('every topic has someone to offer it and someone to need it', async (t) => {
  for (const tag of Object.keys(topics)) {
    t.ok(professions.some(({ offers }) => offers.some((offer) => offer === tag)), `${tag} is offered`)
    t.ok(professions.some(({ needs }) => needs.some((need) => need === tag)), `${tag} is needed`)
  }
})

t.test('every place is near the centre of the city it belongs to', async (t) => {
  const centres = new Map(cities.flatMap((city) => [[city.name, city], [toTraditional(city.name).replace('臺', '台'), city]]))
  const placed = members.flatMap(({ city, location }) => city && location ? [{ city, location }] : [])
  t.ok(placed.length > 350 && placed.length < 450, `${placed.length}`)
  for (const { city, location } of placed) {
    const centre = centres.get(city)
    t.ok(centre && Math.abs(location.lat - centre.lat) < 0.1 && Math.abs(location.lng - centre.lng) < 0.1, city)
  }
})

t.test('twenty thousand members keep their variety', async (t) => {
  const many = sandboxMembers({ count: 20_000, seed: 3 })
  t.equal(new Set(many.map(({ externalId }) => externalId)).size, 20_000)
  t.ok(new Set(many.map(({ displayName }) => displayName)).size > 14_000, `${new Set(many.map(({ displayName }) => displayName)).size} names`)
})

/** What a member writes in sentences; names may be Japanese. */
function prose ({ headline, bio, offers = [], needs = [] }: SandboxMember): string {
  return [headline, bio?.replace(/渡辺真帆|高橋由美|鈴木翔太|長谷川拓海/, ''), ...[...offers, ...needs].map(({ text }) => text)].join('\n')
}

const nameKinds = [
  ['two characters', /^\p{Script=Han}{2}$/u, 50],
  ['three characters', /^\p{Script=Han}{3}$/u, 200],
  ['compound surnames', /^(欧阳|歐陽|司马|司馬|上官|尉迟|尉遲|万俟|诸葛|諸葛|司徒|慕容|皇甫|夏侯|东方|東方|令狐|长孙|長孫|宇文|端木|公孙|公孫|澹台|澹臺|闻人|聞人|南宫|南宮|呼延|钟离|鍾離|申屠)/, 15],
  ['polyphonic surnames', /^[单單仇解曾查区區乐樂覃翟朴盖蓋缪繆任葛华華]/, 8],
  ['Latin letters', /^[A-Z][\p{Script=Latin}’-]+( [\p{Script=Latin}’-]+)*$/u, 15],
  ['Latin and Chinese', /^[A-Z][a-z]+ \p{Script=Han}+$/u, 5],
  ['minority names', /·|卓玛|顿珠|古丽|央|巴特尔|娜仁|次|其木格/, 3],
  ['decorated', /\p{Extended_Pictographic}|【/u, 2],
] as const

/** A headline with anything in its slots. */
function asPattern (headline: string): string {
  return headline.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^$()[\]|\\/]/g, '\\$&')).join('.+')
}

/** Tags as search compares them: in one script. */
function folded (tag: string): string {
  return toTraditional(tag)
}
