// Every profession of the fictional community, and how often it occurs.

import { weighted } from './draw.ts'
import { adviceProfessions } from './professions-advice.ts'
import { careProfessions } from './professions-care.ts'
import { commerceProfessions } from './professions-commerce.ts'
import { creativeProfessions } from './professions-creative.ts'
import { otherProfessions } from './professions-other.ts'
import { technologyProfessions } from './professions-technology.ts'
import type { Profession } from './profession.ts'

export const professions: readonly Profession[] = [
  ...commerceProfessions, ...technologyProfessions, ...creativeProfessions, ...adviceProfessions, ...careProfessions, ...otherProfessions,
]

export const professionsByShare = weighted(professions.map((profession) => [profession, profession.weight ?? 1]))
