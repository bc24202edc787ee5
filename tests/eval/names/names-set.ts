import { seededRandom } from '../../../src/domain/random.ts'
import { drawFrom } from '../../../src/sandbox/draw.ts'
import { right, type EvalQuery, type EvaluationSet } from '../evaluation-set.ts'
import type { NameCategory } from './name-category.ts'
import { nameIndex, type NameIndex } from './name-index.ts'
import { drawPeople } from './people.ts'
import { characterCategories } from './typed-characters.ts'
import { letterCategories } from './typed-letters.ts'

const peopleCount = 20_000
const seeds = { people: 1_107, queries: 2_203 }
const attemptsPerQuery = 20_000

/** People by name: 20 000 of them, and every way their names are typed. */
export function namesSet (): EvaluationSet {
  const index = nameIndex(drawPeople(peopleCount, seeds.people))
  const queries = [...characterCategories, ...letterCategories].flatMap((category, number) => queriesOf(category, index, seeds.queries + number))
  return { name: 'names', members: index.people.map(({ member }) => member), queries }
}

function queriesOf (category: NameCategory, index: NameIndex, seed: number): EvalQuery[] {
  const draw = drawFrom(seededRandom(seed))
  const queries = new Map<string, EvalQuery>()
  for (let attempt = 0; queries.size < category.count && attempt < attemptsPerQuery; attempt++) {
    const person = draw.one(index.people)
    const text = category.typed(person, draw, index)
    if (text === null || queries.has(text)) continue
    const grades = right(category.right(text, person, index))
    if (!grades.has(person.member.externalId)) throw new Error(`${category.name}: ${text} does not fit ${person.member.displayName}`)
    queries.set(text, { category: category.name, text, grades })
  }
  return [...queries.values()]
}
