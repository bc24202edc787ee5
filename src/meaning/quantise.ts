const byteMax = 127

/**
 * The direction of a vector in one byte a number: an eighth of the memory of doubles. Its length is lost, which a cosine does not need.
 *
 * @returns numbers in [-127, 127], the largest of them ±127; zeros for a vector of zeros
 */
export function quantised (vector: Float32Array): Int8Array {
  let largest = 0
  for (const value of vector) largest = Math.max(largest, Math.abs(value))
  return Int8Array.from(vector, (value) => largest === 0 ? 0 : Math.round(value / largest * byteMax))
}
