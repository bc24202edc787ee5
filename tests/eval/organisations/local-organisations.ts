// Local organisations by pattern: numbered schools and hospitals, institutes of a province, and how they are called in town.

import type { ShortForm } from './organisation-names.ts'

const places = ['苏州', '武汉', '成都', '长沙', '郑州', '合肥', '南宁', '太原', '昆明', '济南', '沈阳', '厦门'] as const
const provinces = ['江苏', '湖北', '四川', '湖南', '河南', '安徽', '山西', '云南'] as const
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八'] as const

/** A field of work with the characters that stand for it. */
const fields = [['轻工业', '轻工'], ['化学工业', '化工'], ['农业科学', '农科'], ['水利水电勘测设计', '水电'], ['交通规划设计', '交规'], ['机械工程', '机械']] as const

const schools = places.flatMap((place, index) => [3, 9, 14].map((step) => ({ place, number: (index * 5 + step) % 18 + 1 })))
const fullSchool = ({ place, number }: typeof schools[number]) => `${place}市第${numerals[number] ?? ''}中学`
const fullHospital = (place: string, number: number) => `${place}市第${numerals[number] ?? ''}人民医院`

/** Every numbered school that is called so: by the number alone it may be in any city. */
const schoolForms = [2, 4, 5, 9, 12, 14, 15, 17].flatMap((number): ShortForm[] => {
  const fitting = schools.filter((school) => school.number === number).map(fullSchool)
  return fitting.length === 0 ? [] : [[`${number}中`, ...fitting], [`${numerals[number] ?? ''}中`, ...fitting]]
})

const townForms = places.flatMap((place, index): ShortForm[] => {
  const number = index % 4 + 1
  const school = schools.filter((one) => one.place === place)[index % 3]
  return [
    [`${place}${numerals[number] ?? ''}院`, fullHospital(place, number)],
    ...(school ? [[`${place}${index % 2 === 0 ? school.number : numerals[school.number] ?? ''}中`, fullSchool(school)] as const] : []),
  ]
})

const instituteForms = provinces.flatMap((province, index): ShortForm[] => {
  const [field, short] = fields[index % fields.length] ?? fields[0]
  const full = `${province}省${field}研究院`
  return [[`${province}${short}院`, full], [`省${short}院`, ...provinces.flatMap((other, at) => fields[at % fields.length]?.[0] === field ? [`${other}省${field}研究院`] : [])]]
})

export const localForms: readonly ShortForm[] = [...new Map([...schoolForms, ...townForms, ...instituteForms].map((form) => [form[0], form])).values()]

export const localOrganisations: readonly string[] = [
  ...schools.map(fullSchool),
  ...places.flatMap((place) => [1, 2, 3, 4, 5].map((number) => fullHospital(place, number))),
  ...provinces.flatMap((province) => fields.map(([field]) => `${province}省${field}研究院`)),
]
