import type { Reading } from '../../domain/query/reading.ts'
import { fold } from '../../text/fold.ts'
import { englishStopWordsBlanked } from '../../text/stop-words.ts'
import type { NameSpan } from './name-evidence.ts'

const nameLengthMax = 60
const chunksMax = 4
/** 冯宝宝 上海 跨境电商; what is longer is a sentence. */
const chunkedLengthMax = 30

/** What is left of a short query may be a name: 张琰 of 南京的张琰. */
const restLengthMax = 12

/** How far a stretch is trusted to be a name: one that is also a topic, a place or an organisation is a name only where somebody is called just so. */
const trusts = { whole: 1, reading: 0.95, chunk: 0.85, rest: 0.8, otherwiseRead: 0.35 } as const

/** A reading that is less likely leaves a whole name what it is: yunying may sound like 运营. */
const likelyFrom = 0.6

/** Strengths below which a part of a query is no name: 一院 sounds like some name, but nobody meant it. */
const leasts = { rest: 0.85, chunk: 0.7 } as const

const isLittleWord = (word: string) => englishStopWordsBlanked(fold(word)).trim() === ''

/** Where a name may stand: the whole query, what was read as a name, and the words of a query of few. */
export function nameSpans (text: string, readings: readonly Reading[]): NameSpan[] {
  const whole = text.trim()
  const spans = readings.filter(({ kind }) => kind === 'name').map(({ start, end }): NameSpan => ({ text: text.slice(start, end), trust: trusts.reading, least: 0, isWhole: false }))
  if (whole === '' || whole.length > nameLengthMax) return spans
  if (whole.length <= chunkedLengthMax && readings.length <= chunksMax) {
    const rests = readings.filter(({ kind, start, end }) => kind === 'text' && end - start >= 2 && end - start <= restLengthMax)
    for (const { start, end } of rests) spans.push({ text: text.slice(start, end), trust: trusts.rest, least: leasts.rest, isWhole: false })
  }
  const isOtherwiseRead = (start: number, end: number) => readings.some((reading) =>
    reading.kind !== 'name' && reading.kind !== 'text' && reading.start <= start && end <= reading.end && (reading.confidence >= likelyFrom || end - start < reading.end - reading.start))
  const trustOf = (start: number, end: number, trust: number) => isOtherwiseRead(start, end) ? trusts.otherwiseRead : trust
  const from = text.indexOf(whole)
  spans.unshift({ text: whole, trust: trustOf(from, from + whole.length, trusts.whole), least: 0, isWhole: true })
  const chunks = [...text.matchAll(/[^\s|｜/]{2,}/gu)]
  if (chunks.length > 1 && chunks.length <= chunksMax && whole.length <= chunkedLengthMax) {
    const isPlace = (start: number, end: number) => readings.some((reading) => reading.kind === 'place' && reading.confidence >= likelyFrom && reading.start === start && reading.end === end)
    const isTopic = readings.some(({ kind }) => kind !== 'name' && kind !== 'text')
    for (const { index, 0: chunk } of chunks) {
      // Beijing of “Python Beijing” is nobody's name, also where 张语蕾_北京 is a nickname, and the at of “designer at Tencent” not that of An Tao.
      if (isPlace(index, index + chunk.length) || (isTopic && isLittleWord(chunk))) continue
      spans.push({ text: chunk, trust: trustOf(index, index + chunk.length, trusts.chunk), least: leasts.chunk, isWhole: false })
    }
  }
  return spans.filter(({ text: own }, index) => spans.findIndex(({ text: other }) => other === own) === index)
}
