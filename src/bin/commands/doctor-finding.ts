/** One line of the doctor; `remedy` says what to do, null where nothing is wrong. */
export type Finding = { check: string, state: 'ok' | 'warn' | 'fail', detail: string, remedy: string | null }

export const fine = (check: string, detail: string): Finding => ({ check, state: 'ok', detail, remedy: null })
export const warning = (check: string, detail: string, remedy: string): Finding => ({ check, state: 'warn', detail, remedy })
export const failure = (check: string, detail: string, remedy: string): Finding => ({ check, state: 'fail', detail, remedy })
