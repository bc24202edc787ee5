import { readFile } from 'node:fs/promises'
import t from 'tap'
import { explainPair, prepared } from '../../../src/domain/matching/score-pair.ts'
import { cosines, matchContext, probeOf } from '../../../src/domain/matching/similarity.ts'
import { coverageOf, wantsOf } from '../../../src/domain/matching/coverage.ts'
import { finalScore } from '../../../src/domain/matching/final.ts'
import { matchWeights } from '../../../src/domain/matching/weights.ts'
import { aMember, anItem, options, termOf, value } from './a-member.ts'

const readme = await readFile(new URL('../../../src/domain/matching/README.md', import.meta.url), 'utf8')

// As in the worked example: rarities of a community of 500.
const rarities = new Map([['japan', 4], ['tax', 3], ['advice', 2], ['amazon', 4], ['sourcing', 5], ['shanghai', 2]].map(([word, rarity]) => [termOf(String(word)), Number(rarity)]))
const context = matchContext((term) => rarities.get(term) ?? 6)
const feng = aMember('feng', { needs: ['japan tax'], offers: ['amazon sourcing'], city: value('shanghai') })
const wang = aMember('wang', { needs: ['amazon'], offers: ['japan tax advice'], city: value('shanghai') })

t.test('the worked example of the README is what the functions give', async (t) => {
  const { score, forward } = explainPair(prepared(feng, context), wang, context, options)
  const [cosine = 0] = cosines(probeOf(feng.needs, context), anItem('offer', 0, 'japan tax advice').vector, context)
  const covered = coverageOf(wantsOf(feng), wang.gives, () => cosine, context).degree
  const values = {
    cosine,
    cov: covered,
    forward: score.forward,
    backward: score.backward,
    mutual: score.mutual,
    final: finalScore(score.mutual, { load: 1, capacity: 3 }, 1),
    [`reason ${forward[0]?.kind ?? ''}`]: forward[0]?.contribution ?? 0,
    [`reason ${forward[1]?.kind ?? ''}`]: forward[1]?.contribution ?? 0,
  }
  t.strictSame(Object.entries(values).map(([name, number]) => `| ${name} | ${number.toFixed(3)} |`).filter((line) => !readme.includes(line)), [])
})

t.test('the README names the version of the weights', async (t) => {
  t.match(readme, `weights version ${matchWeights.version}`)
})
