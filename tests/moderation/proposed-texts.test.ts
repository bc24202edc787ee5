import fc from 'fast-check'
import t from 'tap'
import { customFieldKinds, type CustomFieldDefinition, type CustomFieldKind } from '../../src/domain/member/custom-field.ts'
import { emptyProfile, type Need, type Profile } from '../../src/domain/member/profile.ts'
import { mergeProfile, type OwnPatch } from '../../src/features/members/index.ts'
import type { ProposedTexts } from '../../src/features/moderation/moderation.schemas.ts'
import { splitPatch, supersede, textOf } from '../../src/features/moderation/proposed-texts.ts'

const seed = 20_261_121
const need: Need = { text: '找日本税务师', tags: ['税务'], urgency: 'normal', expiresOn: null }
const shown: Profile = {
  ...emptyProfile, displayName: '冯宝宝', bio: '做跨境电商', city: '上海', skills: ['选品', '广告投放', '供应链'], needs: [need], custom: { 口号: '一起走', 标签: ['早起', '跑步'], 年限: 3 },
}
const defined = (key: string, kind: CustomFieldKind): CustomFieldDefinition => ({ key, kind, options: [{ value: '甲', labels: {} }], isRequired: false })
const definitions = [defined('年限', 'number'), defined('班级', 'select'), defined('组别', 'multiSelect'), defined('入会日', 'date'), defined('愿意', 'boolean'), defined('口号', 'text'), defined('主页', 'url')]

t.test('texts wait; what is no text, says nothing, or says nothing new is shown at once', async (t) => {
  for (const [what, patch, atOnce, texts] of [
    ['no text', { listing: 'unlisted', visibility: { bio: 'private' }, location: null, yearsOfExperience: 7, contact: { phone: '13000000000' } }, 'all', {}],
    ['a removal', { bio: null, city: '', skills: [], custom: null }, 'all', {}],
    ['what is shown already', { displayName: '冯宝宝', bio: '做跨境电商', needs: [need], custom: { 口号: '一起走' } }, 'all', {}],
    ['less of a list, in any order', { skills: ['供应链', '选品'], custom: { 标签: ['跑步'] } }, 'all', {}],
    ['each text', { displayName: '宝儿', nameReading: 'Bǎo’ér', headline: '顾问', availability: '周末' }, {}, 'all'],
    ['more of a list', { skills: ['选品', '摄影'] }, {}, 'all'],
    ['a shown item that says something else', { needs: [{ ...need, tags: ['税务', '广告'] }] }, {}, 'all'],
    ['values of fields in which nobody can write', { custom: { 年限: 4, 班级: '甲', 组别: ['甲'], 入会日: '2026-11-21', 愿意: true } }, 'all', {}],
    ['values of fields in which one can', { custom: { 口号: '一起跑', 主页: 'https://example.com' } }, {}, 'all'],
    ['a key nobody defined, whatever its value', { custom: { 加我领奖: 1, 标签: ['跑步', '骑车'] } }, {}, 'all'],
    ['some of each', { bio: '顾问', city: null, custom: { 年限: 9, 口号: '一起跑', 标签: null } }, { city: null, custom: { 年限: 9, 标签: null } }, { bio: '顾问', custom: { 口号: '一起跑' } }],
  ] as [string, OwnPatch, OwnPatch | 'all', ProposedTexts | 'all'][]) {
    t.strictSame(splitPatch(shown, patch, definitions), { atOnce: atOnce === 'all' ? patch : atOnce, texts: texts === 'all' ? patch : texts }, what)
  }
})

t.test('of what waits the newest counts, field by field, and what was taken back waits no more', async (t) => {
  const waiting: ProposedTexts = { bio: '旧', headline: '顾问', custom: { 口号: '旧', 主页: 'https://example.com' } }
  for (const [patch, texts, left] of [
    [{ bio: '新' }, { bio: '新' }, { ...waiting, bio: '新' }],
    [{ bio: null, custom: { 口号: null } }, {}, { headline: '顾问', custom: { 主页: 'https://example.com' } }],
    [{ custom: null }, {}, { bio: '旧', headline: '顾问' }],
    [{ listing: 'hidden' }, {}, waiting],
    [{ bio: undefined, custom: { 口号: '新', 另外: '话' } }, { custom: { 口号: '新', 另外: '话' } }, { ...waiting, custom: { 口号: '新', 另外: '话', 主页: 'https://example.com' } }],
    [{ bio: null, headline: null, custom: null }, {}, {}],
  ] as [OwnPatch, ProposedTexts, ProposedTexts][]) t.strictSame(supersede(waiting, patch, texts), left, JSON.stringify(patch))
})

const someText = fc.constantFrom('甲', '乙', '丙', '')
const somePatch = fc.record({
  bio: fc.option(someText), city: fc.option(someText), yearsOfExperience: fc.option(fc.nat(9)), skills: fc.option(fc.array(someText.filter((text) => text !== ''), { maxLength: 3 })),
  custom: fc.option(fc.dictionary(fc.constantFrom('口号', '年限', '班级', 'constructor'), fc.option(fc.oneof(someText, fc.nat(3))), { maxKeys: 3 })),
}, { requiredKeys: [] }) as fc.Arbitrary<OwnPatch>

t.test('what waits, approved, makes of the profile what the patches would have made of it at once', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(fc.array(somePatch, { maxLength: 5 }), (patches) => {
    let [published, waiting, wanted]: [Profile, ProposedTexts, Profile] = [shown, {}, shown]
    for (const patch of patches) {
      const { atOnce, texts } = splitPatch(published, patch, definitions)
      published = mergeProfile(published, atOnce)
      waiting = supersede(waiting, patch, texts)
      wanted = mergeProfile(wanted, patch)
    }
    t.strictSame(mergeProfile(published, waiting), wanted)
  }), { seed })
})

t.test('no text of a patch is shown before it is judged, and all that waits is judged', async (t) => {
  t.comment(`seed ${seed}`)
  const secret = '未审'
  const marked = fc.record({
    headline: fc.constant(secret), aliases: fc.constant(['宝儿', secret]), offers: fc.constant([{ text: '聊选品', tags: [secret] }]),
    custom: fc.oneof(fc.constant({ [secret]: true }), fc.constant({ 口号: secret }), fc.constant({ 标签: ['早起', secret] })),
  }, { requiredKeys: [] }) as unknown as fc.Arbitrary<OwnPatch>
  fc.assert(fc.property(marked, fc.constantFrom(...customFieldKinds), (patch, kind) => {
    const { atOnce, texts } = splitPatch(shown, patch, [...definitions, defined('别的', kind)])
    t.notOk(JSON.stringify(atOnce).includes(secret))
    t.equal(textOf(texts).includes(secret), Object.keys(patch).length > 0)
  }), { seed })
})
