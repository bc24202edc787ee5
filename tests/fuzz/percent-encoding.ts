/** Percent-encoding of any text: half surrogates as the three bytes they would be. */
export const encoded = (text: string) => Array.from(text, (unit) => unit.isWellFormed() ? encodeURIComponent(unit) : surrogateBytes(unit.charCodeAt(0))).join('')

const surrogateBytes = (code: number) => [0xe0 | code >> 12, 0x80 | code >> 6 & 0x3f, 0x80 | code & 0x3f].map((byte) => `%${byte.toString(16)}`).join('')
