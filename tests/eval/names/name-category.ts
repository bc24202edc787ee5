import type { Draw } from '../../../src/sandbox/draw.ts'
import type { NameIndex } from './name-index.ts'
import type { EvalPerson } from './person.ts'

/** One way of typing a name. */
export type NameCategory = {
  name: string
  /** How many queries. */
  count: number
  /** What somebody types who looks for the person; null when the person cannot be typed so, or when the text is somebody else's exactly. */
  typed: (person: EvalPerson, draw: Draw, index: NameIndex) => string | null
  /** External ids of everybody the text fits as well as it fits the person. */
  right: (text: string, person: EvalPerson, index: NameIndex) => string[]
}

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)
