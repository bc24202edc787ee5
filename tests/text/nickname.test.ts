import fc from 'fast-check'
import t from 'tap'
import { fold } from '../../src/text/fold.ts'
import { parseNickname, type NicknameDraft, type NicknamePart } from '../../src/text/nickname.ts'
import { nicknameCases, type NicknameCase } from './nickname-cases.ts'
import { freshNicknameCases } from './nickname-fresh-cases.ts'

const seed = 20_260_301
const confident = 0.8

type Field = 'name' | 'city' | 'occupation'

function partFor (draft: NicknameDraft, field: Field): NicknamePart | null {
  return field === 'name' ? draft.displayName : draft[field]
}

function partsOf (draft: NicknameDraft): NicknamePart[] {
  return [draft.displayName, draft.city, draft.occupation, draft.company, draft.school, draft.phone].filter((part) => part !== null)
}

/** Share of right answers in all cases (a part that is rightly absent is right), and among the confident ones. */
function measure (cases: NicknameCase[], field: Field): { accuracy: number, precision: number, confidentShare: number } {
  const answers = cases.map((expected) => {
    const part = partFor(parseNickname(expected.nickname), field)
    return { isRight: (part?.value ?? null) === expected[field], isConfident: part !== null && part.confidence >= confident }
  })
  const sure = answers.filter((answer) => answer.isConfident)
  return {
    accuracy: answers.filter((answer) => answer.isRight).length / answers.length,
    precision: sure.filter((answer) => answer.isRight).length / sure.length,
    confidentShare: sure.length / answers.length,
  }
}

const goals: Record<Field, number> = { name: 0.95, city: 0.97, occupation: 0.9 }
const fields: Field[] = ['name', 'city', 'occupation']
const sets = {
  'tuned on': [...nicknameCases, ...freshNicknameCases].filter((one) => !one.isHeldBack),
  'held back': [...nicknameCases, ...freshNicknameCases].filter((one) => one.isHeldBack),
  'held back, written first': nicknameCases.filter((one) => one.isHeldBack),
}

for (const [label, cases] of Object.entries(sets)) {
  t.test(`a nickname gives name, city and occupation as often as promised (${label}, ${cases.length} cases)`, async (t) => {
    for (const field of fields) {
      const { accuracy, precision, confidentShare } = measure(cases, field)
      t.comment(`${field}: accuracy ${accuracy.toFixed(3)}; at confidence >= ${confident}: ${precision.toFixed(3)} of ${confidentShare.toFixed(2)}`)
      t.ok(accuracy >= goals[field], `${field} accuracy ${accuracy.toFixed(3)}`)
      t.ok(precision >= 0.95, `${field} precision of confident answers ${precision.toFixed(3)}`)
    }
  })
}

t.test('trades that are in no list still become a draft (fresh cases, held back)', async (t) => {
  const cases = freshNicknameCases.filter((one) => one.isHeldBack)
  for (const [field, goal] of [['name', 0.9], ['city', 0.95], ['occupation', 0.75]] as const) {
    const { accuracy } = measure(cases, field)
    t.comment(`${field}: accuracy ${accuracy.toFixed(3)}`)
    t.ok(accuracy >= goal, `${field} accuracy ${accuracy.toFixed(3)}`)
  }
})

t.test('every part of a full nickname goes to its field, and the rest is kept', async (t) => {
  const draft = parseNickname('【北京】张三-前端开发@XX科技-清华-求职中')
  t.equal(draft.displayName?.value, '张三')
  t.equal(draft.city?.value, '北京')
  t.equal(draft.occupation?.value, '前端开发')
  t.equal(draft.company?.value, 'XX科技')
  t.equal(draft.school?.value, '清华')
  t.equal(draft.phone, null)
  t.strictSame(draft.rest, ['求职中'])
})

t.test('a contact detail is taken out of the name', async (t) => {
  const cases: [nickname: string, name: string | null, phone: string][] = [
    ['深圳 跨境电商 Leo 13xxxxxxxxx', 'Leo', '13xxxxxxxxx'],
    ['Leo13xxxxxxxxx', 'Leo', '13xxxxxxxxx'],
    ['杭州 wx:abc_123 小吴', '小吴', 'wx:abc_123'],
    ['小吴｜微信：abc-123', '小吴', '微信：abc-123'],
    ['小吴 wu@example.com 上海', '小吴', 'wu@example.com'],
    ['wx:abc_123', null, 'wx:abc_123'],
  ]
  for (const [nickname, name, phone] of cases) {
    const draft = parseNickname(nickname)
    t.equal(draft.displayName?.value ?? null, name, nickname)
    t.equal(draft.phone?.value, phone, nickname)
  }
})

t.test('a second contact detail is not lost and not shown', async (t) => {
  const draft = parseNickname('小吴 wx:abc_123 13xxxxxxxxx')
  t.equal(draft.displayName?.value, '小吴')
  t.equal(draft.phone?.value, 'wx:abc_123')
  t.strictSame(draft.rest, ['13xxxxxxxxx'])
})

t.test('two occupations tied by a slash are one value', async (t) => {
  t.equal(parseNickname('杭州-产品/运营-小鹿').occupation?.value, '产品/运营')
})

t.test('a nickname that is no name is shown whole with low confidence', async (t) => {
  const draft = parseNickname('🌸上海-会计🌸')
  t.equal(draft.displayName?.value, '上海-会计')
  t.ok((draft.displayName?.confidence ?? 1) < 0.5)
  t.equal(draft.city?.value, '上海')
  t.equal(draft.occupation?.value, '会计')
})

t.test('a bare 花名 is a name with less confidence than a full name', async (t) => {
  const fullName = parseNickname('上海-产品-冯宝宝').displayName?.confidence ?? 0
  for (const nickname of ['上海-产品-夜猫子', '上海-产品-幸运草']) {
    const part = parseNickname(nickname).displayName
    t.ok(part !== null && part.confidence < fullName, nickname)
  }
})

t.test('the order of segments changes nothing in a well separated nickname', async () => {
  const parts = fc.tuple(
    fc.constantFrom('上海', '杭州', '石家庄', '臺北', '新加坡'), fc.constantFrom('产品经理', '律师', '跨境电商', '英语老师', '外贸'),
    fc.constantFrom('冯宝宝', '李雷', '欧阳娜娜', 'Alice', '小鹿'), fc.constantFrom('-', '｜', ' · ', ' / ', '，'))
  const fact = fc.property(parts, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ([city, job, name, separator], order) => {
    const draft = parseNickname(order.map((index) => [city, job, name][index]).join(separator))
    return fold(draft.city?.value ?? '') === fold(city) && draft.occupation?.value === job && draft.displayName?.value === name
  })
  fc.assert(fact, { seed, numRuns: 300 })
})

t.test('any text is taken: spans lie inside it, hold the values, and only contact details keep a letter from a name', async (t) => {
  t.comment(`seed ${seed}`)
  const pieces = fc.constantFrom('上海', '海淀', '冯宝宝', '产品', '-', '｜', '【', '】', '🌸', '·', '@', 'Leo', '13xxxxxxxxx', 'wx:abc123', '㈱', 'é', 'e\u0301', '\u200d', '\ud83c', ' ')
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(pieces, { maxLength: 14 }).map((list) => list.join('')))
  const fact = fc.property(text, (nickname) => {
    const draft = parseNickname(nickname)
    const isNamed = draft.displayName !== null || draft.phone !== null || !/\p{L}/u.test(fold(nickname))
    return isNamed && partsOf(draft).every((part) => isHeld(part, draft)) && draft.rest.every((piece) => nickname.includes(piece))
  })
  fc.assert(fact, { seed, numRuns: 3000 })
})

/** A part lies inside the nickname, and its value is what stands there unless it is the canonical city or bare digits. */
function isHeld (part: NicknamePart, draft: NicknameDraft): boolean {
  const isInside = part.start >= 0 && part.start < part.end && part.end <= draft.nickname.length
  const isTranslated = part === draft.city || part === draft.phone
  const isRated = part.confidence >= 0 && part.confidence <= 1
  return isInside && isRated && part.value !== '' && (isTranslated || part.value === draft.nickname.slice(part.start, part.end))
}

t.test('no two parts share a character', async () => {
  const fact = fc.property(fc.constantFrom(...nicknameCases, ...freshNicknameCases), ({ nickname }) => {
    const draft = parseNickname(nickname)
    // A nickname shown whole holds its own parts.
    const parts = partsOf(draft).filter((part) => part !== draft.displayName || part.confidence > 0.2).sort((a, b) => a.start - b.start)
    return parts.every((part, index) => part.start >= (parts[index - 1]?.end ?? 0))
  })
  fc.assert(fact, { seed, numRuns: 1000 })
})

t.test('a hostile nickname costs no more than its length', async (t) => {
  for (const nickname of ['上海冯'.repeat(50_000), '上海-'.repeat(50_000), 'a '.repeat(50_000), `${'1'.repeat(50_000)}x`, `${'('.repeat(50_000)}a-`]) {
    const startedAt = performance.now()
    parseNickname(nickname)
    t.ok(performance.now() - startedAt < 1000, nickname.slice(0, 8))
  }
})
