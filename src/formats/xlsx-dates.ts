/** What a number format shows of a number that stands for an instant: its day, both, the time of day, or hours that may be more than 24. */
export type DateKind = 'date' | 'datetime' | 'time' | 'duration'

const daySeconds = 86_400
const dayMs = 1000 * daySeconds

/** Day 0 of the two systems. 1899-12-30 is right from March 1900 on, since Excel believes in 1900-02-29, which is day 60. */
const epoch1900Ms = Date.UTC(1899, 11, 30)
const epoch1904Ms = Date.UTC(1904, 0, 1)
const leapDay1900 = 60

/** 9999-12-31, the last day a spreadsheet knows. */
const lastDay1900 = 2_958_465
const lastDay1904 = 2_957_003

/**
 * Built-in formats that show dates or times, the Chinese ones (27 to 36, 50 to 58) included.
 *
 * @see ECMA-376 part 1, 18.8.30 numFmt
 */
const builtIn: [kind: DateKind, ids: number[]][] = [
  ['date', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]],
  ['datetime', [22]],
  ['time', [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]],
  ['duration', [46]],
]

export function dateKindOfId (id: number): DateKind | null {
  return builtIn.find(([, ids]) => ids.includes(id))?.[0] ?? null
}

/** What a number format such as `yyyy"年"m"月"d"日"` shows; null when it shows a number. Only its first section counts. */
export function dateKindOfCode (code: string): DateKind | null {
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(code)
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/;.*/s, '')
    .replace(/\[[^\]]*\]|general|e[+-]|am\/pm|a\/p/gi, '')
    .toLowerCase()
  const hasTime = isElapsed || /[hs]/.test(letters)
  const hasDate = /[yde年日]/.test(letters) || (!hasTime && letters.includes('m'))
  if (hasDate) return hasTime ? 'datetime' : 'date'
  if (isElapsed) return 'duration'
  return hasTime ? 'time' : null
}

/**
 * The instant a serial number stands for: `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `HH:MM:SS`, to the nearest second.
 *
 * @returns null when no calendar has it; a spreadsheet then shows #####
 */
export function dateText (serial: number, kind: DateKind, is1904: boolean): string | null {
  if (!(serial >= 0)) return null
  const seconds = Math.round(serial * daySeconds)
  if (kind === 'duration') return timeText(seconds)
  if (kind === 'time' && serial < 1) return timeText(seconds % daySeconds)
  const day = kind === 'date' ? Math.floor(serial) : Math.floor(seconds / daySeconds)
  const dayText = calendarDay(day, is1904)
  return dayText === null || kind === 'date' ? dayText : `${dayText}T${timeText(seconds % daySeconds)}`
}

function calendarDay (day: number, is1904: boolean): string | null {
  if (day > (is1904 ? lastDay1904 : lastDay1900)) return null
  if (is1904) return isoDay(epoch1904Ms + day * dayMs)
  if (day === leapDay1900) return '1900-02-29'
  return isoDay(epoch1900Ms + (day < leapDay1900 ? day + 1 : day) * dayMs)
}

function isoDay (ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function timeText (seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
