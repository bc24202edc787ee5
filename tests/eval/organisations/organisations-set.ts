import { seededRandom } from '../../../src/domain/random.ts'
import { drawFrom } from '../../../src/sandbox/draw.ts'
import type { EvalQuery, EvaluationSet } from '../evaluation-set.ts'
import { drawPeople } from '../names/people.ts'
import { localForms, localOrganisations } from './local-organisations.ts'
import { companyForms, otherOrganisations, schoolForms, type ShortForm } from './organisation-names.ts'

const peopleCount = 3_000
const seeds = { people: 3_301, places: 4_409 }
const isSchool = (name: string) => /大学|学院|中学|医学中心/.test(name) && !/医院|公司|研究所/.test(name)

/**
 * People by where they work or studied, asked for by short forms: 清华, 工行, 十四中.
 * Related are other names that hold the short form, as 清华大学附属中学 does.
 */
export function organisationsSet (): EvaluationSet {
  const all = [...new Set([...schoolForms, ...companyForms].flatMap(([, ...full]) => full).concat(otherOrganisations, localOrganisations))]
  const draw = drawFrom(seededRandom(seeds.places))
  const [schools, employers] = [all.filter(isSchool), all.filter((name) => !isSchool(name))]
  const placed = drawPeople(peopleCount, seeds.people).map(({ member: { company: _company, ...member } }) => ({
    ...member,
    ...(draw.chance(0.8) && { education: [draw.one(schools)] }),
    ...(draw.chance(0.8) && { company: draw.one(employers) }),
  }))
  const asked: [string, readonly ShortForm[]][] = [['school', schoolForms], ['company, institute, hospital', companyForms], ['local, by number or field', localForms]]
  const queries = asked.flatMap(([category, forms]) => forms.map(([text, ...full]): EvalQuery => {
    const gradeOf = (name: string) => full.includes(name) ? 2 : name.includes(text) ? 1 : 0
    const grades = placed.map(({ externalId, education = [], company = '' }): [string, number] => [externalId, Math.max(...[...education, company].map(gradeOf))])
    return { category, text, grades: new Map(grades.filter(([, grade]) => grade > 0)) }
  }))
  return { name: 'organisations', members: placed, queries }
}
