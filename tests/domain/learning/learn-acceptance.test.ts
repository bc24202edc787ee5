import t from 'tap'
import { calibrated } from '../../../src/domain/learning/calibration.ts'
import { acceptanceNames, examinationOf, learnAcceptance, learningLimits, type Observation } from '../../../src/domain/learning/learn-acceptance.ts'
import { declineOf, haveMet, outcomes, type Outcome } from '../../../src/domain/learning/outcomes.ts'
import { matchWeights } from '../../../src/domain/matching/weights.ts'
import { seededRandom } from '../../../src/domain/random.ts'

/** A community that cares for interests far more, and for needs far less, than is shipped. */
const truth: Record<string, number> = { ...matchWeights.acceptance, bias: -2, needMet: 2, sharedInterest: 3, samePlace: 0 }

function community (count: number, seed: number, { silent = 0 } = {}): Observation[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const signs = Object.fromEntries(acceptanceNames.filter((name) => name !== 'bias').map((name) => [name, random() < 0.4 ? random() : 0]))
    const position = Math.floor(random() * 10)
    const logOdds = acceptanceNames.reduce((sum, name) => sum + (truth[name] ?? 0) * (name === 'bias' ? 1 : signs[name] ?? 0), 0)
    const isWanted = random() < 1 / (1 + Math.exp(-logOdds))
    const isSeen = random() < examinationOf(position)
    const outcome: Outcome | null = random() < silent || (silent > 0 && !isSeen) ? null : isWanted ? 'met' : 'not_now'
    return { signs, position, propensity: 1, outcome, memberId: `member ${at % 60}` }
  })
}

t.test('a community that said little keeps the shipped weights, exactly', async (t) => {
  const answered = (count: number, outcome: Outcome): Observation[] => Array.from({ length: count }, () => ({ signs: { needMet: 1 }, position: 0, propensity: 1, outcome, memberId: 'one' }))
  const { outcomesMin, eachAnswerMin } = learningLimits
  for (const observations of [[], answered(outcomesMin - 1, 'met'), answered(1_000, 'never'), [...answered(1_000, 'met'), ...answered(eachAnswerMin - 1, 'never')]]) {
    const { isLearned, weights, calibration } = learnAcceptance(observations)
    t.equal(isLearned, false)
    t.strictSame(weights, matchWeights.acceptance)
    t.equal(calibrated(calibration, 0.37), 0.37)
  }
  t.ok(learnAcceptance([...answered(outcomesMin - eachAnswerMin, 'met'), ...answered(eachAnswerMin, 'never')]).isLearned)
})

t.test('what a community cares for is learned, from fewer outcomes towards it and from many close to it', async (t) => {
  const gapOf = (weights: Readonly<Record<string, number>>, names: readonly string[]) => Math.max(...names.map((name) => Math.abs((weights[name] ?? 0) - (truth[name] ?? 0))))
  const planted = ['needMet', 'sharedInterest', 'samePlace']
  const gaps = [200, 1_000, 8_000].map((count) => gapOf(learnAcceptance(community(count, 17)).weights, planted))
  t.comment(`largest gap: shipped ${gapOf(matchWeights.acceptance, planted).toFixed(2)}; after 200, 1,000, 8,000 outcomes ${gaps.map((gap) => gap.toFixed(2)).join(', ')}`)
  t.ok((gaps[0] ?? 9) < gapOf(matchWeights.acceptance, planted))
  t.ok((gaps[2] ?? 9) < 0.5)
})

t.test('learned weights never count against anybody, and probabilities are right on average', async (t) => {
  for (const count of [300, 3_000]) {
    const { weights, error } = learnAcceptance(community(count, 5))
    t.ok(acceptanceNames.every((name) => name === 'bias' || weights[name] >= 0))
    t.comment(`${count} outcomes: error ${error.stated.toFixed(3)} stated, ${error.calibrated.toFixed(3)} calibrated`)
    t.ok(error.calibrated <= error.stated)
    // A few hundred outcomes say little: what is shipped still counts.
    t.ok(error.calibrated < (count < 1_000 ? 0.08 : 0.03))
  }
})

t.test('silence teaches less the lower somebody was shown, and what is rarely shown teaches more, up to a bound', async (t) => {
  const said = community(400, 3).map((observation) => ({ ...observation, position: 0 }))
  const others = community(400, 4)
  const biasWith = (change: Partial<Observation>) => learnAcceptance([...said, ...others.map((observation): Observation => ({ ...observation, ...change }))]).weights.bias
  const silentAbove = biasWith({ outcome: null, position: 0 })
  const silentBelow = biasWith({ outcome: null, position: 40 })
  t.ok(silentAbove < silentBelow)
  const [usual, rare, rarest] = [1, 0.2, 1e-9].map((propensity) => biasWith({ outcome: 'never', propensity }))
  t.ok((rare ?? 0) < (usual ?? 0))
  t.ok(Math.abs((rarest ?? 0) - biasWith({ outcome: 'never', propensity: 0.1 })) < 1e-9)
})

t.test('the same outcomes teach the same, in whatever order they come', async (t) => {
  const observations = community(600, 9, { silent: 0.3 })
  const [one, other] = [learnAcceptance(observations), learnAcceptance(observations.toReversed())]
  t.ok(acceptanceNames.every((name) => Math.abs(one.weights[name] - other.weights[name]) < 1e-6))
  t.strictSame(learnAcceptance(observations), one)
})

t.test('what each outcome means', async (t) => {
  t.strictSame(outcomes.map((outcome) => [outcome, declineOf[outcome]]), [
    ['interested', null], ['not_now', 'for_now'], ['never', 'for_good'], ['met', null], ['thanked', null], ['reported', 'for_good'],
  ])
  const cases: [mine: Outcome[], theirs: Outcome[], expected: boolean][] = [
    [['met'], [], false], [['met'], ['met'], true], [['met'], ['interested'], false], [['met'], ['thanked'], false], [['thanked', 'met'], ['met'], true],
    [['met'], ['never', 'met'], false], [['not_now', 'met'], ['met'], false], [['interested'], ['met'], false],
  ]
  for (const [mine, theirs, expected] of cases) {
    t.equal(haveMet(mine, theirs), expected, `${mine.join()} / ${theirs.join()}`)
    t.equal(haveMet(theirs, mine), expected)
  }
})
