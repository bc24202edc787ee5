/** Sounds that speakers of different regions mix up, with what may stand in their place. */
const confusions: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/([zcs])h(?=[aeiou])/g, '$1'],
  [/([zcs])(?=[aeiou])/g, '$1h'],
  [/([aei])ng/g, '$1n'],
  [/([aei])n(?!g)/g, '$1ng'],
  [/(?<![aeiou])n(?=[aeiouv])|(?<=[aeou])n(?=[aeiouv])/g, 'l'],
  [/l(?=[aeiouv])/g, 'n'],
  [/hong/g, 'feng'],
  [/feng/g, 'hong'],
  [/hu(?=[an])/g, 'f'],
  [/f(?=an)/g, 'hu'],
  [/hu(?=i)/g, 'fe'],
  [/fe(?=i)/g, 'hu'],
  [/hu(?![aino])/g, 'fu'],
  [/fu/g, 'hu'],
  [/r(?=[aeiou])/g, 'l'],
  [/l(?=[aeou])/g, 'r'],
  [/lv|nv/g, 'lu'],
]

/** Joined pinyin with one sound changed for one it is mixed up with, in each possible place; at most `limit`. */
export function confusedOnce (joined: string, limit: number): string[] {
  const variants = new Set<string>()
  for (const [pattern, replacement] of confusions) {
    for (const match of joined.matchAll(pattern)) {
      if (variants.size >= limit) return [...variants]
      const sound = replacement.replace('$1', match[1] ?? '')
      variants.add(joined.slice(0, match.index) + sound + joined.slice(match.index + match[0].length))
    }
  }
  variants.delete(joined)
  return [...variants]
}

/** A text without one of its characters, for each of them; at most as many as it has UTF-16 units. */
export function withoutOne (text: string): string[] {
  const shorter: string[] = []
  for (let at = 0; at < text.length; at++) {
    // Of equal neighbours it does not matter which one is left out.
    if (text[at] !== text[at - 1]) shorter.push(text.slice(0, at) + text.slice(at + 1))
  }
  return shorter
}

/** A text with two of its neighbouring characters swapped, for each two that differ. */
export function swappedOnce (text: string): string[] {
  const swapped: string[] = []
  for (let at = 1; at < text.length; at++) {
    const [before = '', after = ''] = [text[at - 1], text[at]]
    if (before !== after) swapped.push(text.slice(0, at - 1) + after + before + text.slice(at + 1))
  }
  return swapped
}
