// When a member does not want to be told of anything.

/** From one minute of the day to another, which may be on the next day. */
export type QuietHours = { readonly fromMinute: number, readonly toMinute: number, readonly timeZone: string }

const minutesPerDay = 1_440

/** Whether this is the name of a time zone, `Asia/Shanghai`. */
export function isTimeZone (name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether an instant lies in the hours, the first minute included and the last not. */
export function isQuietAt ({ fromMinute, toMinute, timeZone }: QuietHours, at: Date): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at)
  const numberOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  const minute = numberOf('hour') * 60 + numberOf('minute')
  const since = (from: number) => (minute - from + minutesPerDay) % minutesPerDay
  return since(fromMinute) < (toMinute - fromMinute + minutesPerDay) % minutesPerDay
}
