// Reproducible randomness: a small generator that is fully determined by its seed.
// It is no source of secrets; ids and keys take their bytes from elsewhere.

/** Rounds before the first value, after which seeds that differ in one bit give unrelated sequences. */
const warmUpRounds = 15

/**
 * Uniform numbers in [0, 1) in steps of 2^-32, the same sequence for the same seed.
 *
 * Small Fast Counter (sfc32): 128 bits of state, period at least 2^32, passes PractRand.
 *
 * @param seed a safe integer; every one of its 53 bits counts
 * @throws RangeError when the seed is not a safe integer
 * @see Chris Doty-Humphrey, PractRand, sfc32
 */
export function seededRandom (seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a safe integer, not ${seed}`)
  let a = seed | 0
  let b = Math.floor(seed / 2 ** 32) | 0
  let c = 0x9e3779b9 | 0
  let counter = 1

  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < warmUpRounds; round++) next()
  return next
}
