// What is only wished for, and what is said of the asker: which mentions 最好, 优先, 我是 and the like govern.
import { clauseEnd } from './clauses.ts'
import type { Mention } from './mention.ts'

const wishing = /最好(?!的(?!是))|尽量|尽可能|倾向|如果能|(?<![a-z])(?:ideally|preferably|prefer(?:ring|s)?(?![a-z])|if possible)/g
const wishingBehind = /优先|更好|更佳|为佳|尤佳|加分|更合适|(?<![a-z])(?:preferred|a plus|a bonus|nice to have)(?![a-z])/g

/** The mentions, with those marked that 最好 in front or 优先 behind makes a wish, within their clause. */
export function withPreferences (folded: string, mentions: readonly Mention[]): Mention[] {
  const wishes = [
    ...[...folded.matchAll(wishing)].map(({ index }) => ({ start: index, end: clauseEndAfter(folded, index) })),
    ...[...folded.matchAll(wishingBehind)].map(({ index }) => ({ start: clauseStartBefore(folded, index), end: index })),
  ]
  return mentions.map((one) => {
    const isWish = !one.isExcluded && wishes.some(({ start, end }) => one.start >= start && one.end <= end)
    return isWish ? { ...one, isPreference: true } : one
  })
}

const aboutAsker = /(?<=^|[,。;!?\n\r]\s*)(?:我|本人|俺|咱|坐标|base|人在|现居|i am|i'm|i live|we are|we're)[^,。;!?\n\r]*/g
const askingFor = /[找求寻招谁]|认识|请教|有没有|哪位|需要|(?<![a-z])(?:looking|seek|need|want)/

/** The mentions without those of clauses in which the asker speaks of themselves; where they are, they would like others to be. */
export function withoutAsker (folded: string, mentions: readonly Mention[]): Mention[] {
  const clauses = [...folded.matchAll(aboutAsker)].filter(([clause]) => !askingFor.test(clause) && clause.length < folded.length)
  return mentions.flatMap((one) => {
    const isAsker = clauses.some(({ index, 0: clause }) => one.start >= index && one.end <= index + clause.length)
    if (!isAsker) return [one]
    return one.kind === 'place' ? [{ ...one, isPreference: true, confidence: 0.5 }] : []
  })
}

/** The end of the clause that holds `at`. */
function clauseEndAfter (folded: string, at: number): number {
  const offset = folded.slice(at).search(clauseEnd)
  return offset < 0 ? folded.length : at + offset
}

/** The start of the clause that holds `at`; in Chinese a space ends one too. */
function clauseStartBefore (folded: string, at: number): number {
  const isLatin = /[a-z]/.test(folded.charAt(at))
  for (let start = at; start > 0; start--) {
    const before = folded.charAt(start - 1)
    if (',。;!?:|\n\r'.includes(before) || (!isLatin && /\s/.test(before) && /\p{Script=Han}/u.test(folded.charAt(start - 2)))) return start
  }
  return 0
}
