// What a fictional member is called in the community: the display name, and the other names they are found by.

import { englishNames, handles } from './people-names.ts'
import { romanised } from './names.ts'
import type { Draw } from './draw.ts'
import type { Person } from './person.ts'

export type Called = { displayName: string, aliases: string[] }

export function drawCalled (person: Person, draw: Draw): Called {
  const displayName = drawDisplayName(person, draw)
  const realName = displayName === person.name.full || draw.chance(0.35) ? [] : [person.name.full]
  const aliases = [...realName, ...otherNames(person, draw)]
  return { displayName, aliases: [...new Set(aliases)].filter((alias) => alias !== displayName) }
}

function drawDisplayName (person: Person, draw: Draw): string {
  const { name, city, gender } = person
  if (name.kind === 'japanese') return draw.chance(0.7) ? name.native ?? name.full : name.full
  if (name.kind !== 'chinese') return name.full
  if (person.writing === 'english' && draw.chance(0.6)) return romanised(name)

  const style = draw.between(0, 1)
  if (style < 0.03) return `${draw.one(englishNames[gender])} ${name.surname}`
  if (style < 0.055) return `${draw.one(englishNames[gender])} ${romanised(name).split(' ').at(-1)}`
  if (style < 0.07) return draw.one(englishNames[gender])
  if (style < 0.105) return draw.one(handles)
  if (style < 0.12) return decorated(name.full, city.name, draw)
  return name.full
}

function otherNames (person: Person, draw: Draw): string[] {
  const { name, writing } = person
  const names = []
  if (draw.chance(0.28)) names.push(groupNickname(person, draw))
  if (draw.chance(0.16)) names.push(draw.one(handles))
  if (draw.chance(writing === 'simplified' ? 0.1 : 0.4)) names.push(draw.one(englishNames[person.gender]))
  if (draw.chance(writing === 'simplified' || writing === 'traditional' ? 0.07 : 0.9)) names.push(romanised(name))
  if (draw.chance(0.03)) names.push(decorated(name.full, person.city.name, draw))
  if (name.native !== null) names.push(name.full, name.native)
  if (name.surname !== null && draw.chance(0.2)) names.push(familiar(name.surname, person, draw))
  if (name.given !== null && name.given.length > 1 && draw.chance(0.05)) names.push(name.given)
  return names
}

/** 群昵称: 城市-职业-名字, with the separators people really use. */
function groupNickname ({ city, profession, name }: Person, draw: Draw): string {
  const separator = draw.one(['-', '-', '-', '｜', '_', ' ', '·', '—'])
  const cityFirst = [city.name, profession.name, name.full]
  return draw.one([cityFirst, cityFirst, [name.full, city.name, profession.name], [city.name, name.full]]).join(separator)
}

function familiar (surname: string, { profession, age, gender }: Person, draw: Draw): string {
  const fitting = profession.honorifics?.filter((honorific) => honorific !== (gender === 'female' ? '哥' : '姐')) ?? []
  if (fitting.length > 0 && draw.chance(0.6)) return surname + draw.one(fitting)
  if (surname.length > 1) return surname
  return draw.one(age < 33 ? ['小', '阿'] : ['老', '阿']) + surname
}

function decorated (name: string, city: string, draw: Draw): string {
  return draw.one([`✨${name}✨｜${city}`, `🌿${name}`, `${name}☕️`, `🌙 ${name} · ${city}`, `【${city}】${name}`, `${name}～🐟`, `💡${name}💡`])
}
