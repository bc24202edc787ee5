/** Keys by which a name is found, each with how exactly it names the person, in (0, 1]. */
export type KeyStrengths = Map<string, number>

// chosen: nobody copies a longer display name.
export const wholeLengthMax = 60

/** Adds a key, or makes it stronger. */
export function addKey (keys: KeyStrengths, key: string, strength: number): void {
  if (key.length > 1 && (keys.get(key) ?? 0) < strength) keys.set(key, strength)
}

/** Keys of a name with one of its characters given by its sound. */
export function oneBySound (characters: readonly string[], reading: readonly string[]): string[] {
  return reading.map((syllable, at) => `v${characters.slice(0, at).join('')}${syllable}${characters.slice(at + 1).join('')}`)
}
