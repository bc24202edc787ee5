// What members do about people who are proposed to them, and what that teaches.

export const outcomes = ['interested', 'not_now', 'never', 'met', 'thanked', 'reported'] as const
export type Outcome = typeof outcomes[number]

/** Whether the member wanted to meet, and how much it counts: an intention is worth less than a meeting. */
export type Lesson = { readonly wanted: 0 | 1, readonly weight: number }

/** Chosen, until there is data to measure them by. */
export const lessons: Readonly<Record<Outcome, Lesson>> = {
  interested: { wanted: 1, weight: 0.5 },
  met: { wanted: 1, weight: 1 },
  thanked: { wanted: 1, weight: 1 },
  not_now: { wanted: 0, weight: 1 },
  never: { wanted: 0, weight: 1 },
  reported: { wanted: 0, weight: 1 },
}

/** Saying nothing about somebody one saw is a weak no. */
export const silence: Lesson = { wanted: 0, weight: 0.1 }

/** How long an outcome keeps the two from being proposed to each other. */
export const declineOf: Readonly<Record<Outcome, 'for_good' | 'for_now' | null>> = {
  interested: null, met: null, thanked: null, not_now: 'for_now', never: 'for_good', reported: 'for_good',
}

/** Whether two know each other now, by what each said, newest first: both met, and neither said no since. */
export const haveMet = (mine: readonly Outcome[], theirs: readonly Outcome[]): boolean =>
  [mine, theirs].every((said) => said.includes('met') && said[0] !== undefined && declineOf[said[0]] === null)
