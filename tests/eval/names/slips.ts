// Ways of mistyping pinyin.

/** Letters beside a letter on the keyboard. */
export const keyNeighbours: Readonly<Record<string, string>> = {
  a: 'sqz', b: 'vgn', c: 'xvd', d: 'sfe', e: 'wrd', f: 'dgr', g: 'fht', h: 'gjy', i: 'uo', j: 'hku', k: 'jli', l: 'ko', m: 'nj', n: 'bmh', o: 'ipl', p: 'ol', q: 'wa', r: 'et', s: 'adw', t: 'ryf', u: 'yij', v: 'cb', w: 'qes',
  x: 'zcs', y: 'tuh', z: 'xa',
}

const initialPairs: readonly (readonly [string, string])[] = [['zh', 'z'], ['ch', 'c'], ['sh', 's'], ['n', 'l'], ['h', 'f'], ['r', 'l']]
const nasalFinals = /(?<=[aei])(?:ng|n)$/

/** The joined name with one syllable spelled as people of some region hear it. */
export function fuzzySpellings (syllables: readonly string[]): string[] {
  return syllables.flatMap((syllable, at) => [...initialVariants(syllable), ...finalVariants(syllable)].map((variant) => syllables.with(at, variant).join('')))
}

function initialVariants (syllable: string): string[] {
  return initialPairs.flatMap(([one, other]) => {
    const after = (initial: string) => syllable.startsWith(initial) && /^[aeiouv]/.test(syllable.slice(initial.length)) ? syllable.slice(initial.length) : null
    const [afterOne, afterOther] = [after(one), after(other)]
    return [...(afterOne === null ? [] : [other + afterOne]), ...(afterOther === null ? [] : [one + afterOther])].filter(isPronounceable)
  })
}

/** 福 fu becomes hu, but 黄 huang becomes fang and not fuang. */
const isPronounceable = (syllable: string) => !/^f(?:u[a-z]|a[io]|i|e$|on|ie)|^r[iu]a|^r[iv]|^rie|^l[v]?$/.test(syllable) || syllable === 'lv'

function finalVariants (syllable: string): string[] {
  return nasalFinals.test(syllable) ? [syllable.endsWith('ng') ? syllable.slice(0, -1) : `${syllable}g`] : []
}

/** Whether one letter added, left out, replaced or swapped with the next makes one text the other. */
export function isOneSlipAway (text: string, other: string): boolean {
  if (text === other || Math.abs(text.length - other.length) > 1) return false
  let same = 0
  while (same < text.length && text.charAt(same) === other.charAt(same)) same++
  const [rest, otherRest] = [text.slice(same), other.slice(same)]
  const isSwap = rest.charAt(0) === otherRest.charAt(1) && rest.charAt(1) === otherRest.charAt(0) && rest.slice(2) === otherRest.slice(2)
  return isSwap || rest.slice(1) === otherRest.slice(1) || rest === otherRest.slice(1) || rest.slice(1) === otherRest
}
