// What is wrong with a member's choices.

import type { InputFault } from '../errors.ts'
import { isGovernedField, isWider, ruleOf, type FieldRules, type Visibility, type VisibilityChoices } from './field-rules.ts'

/** Choices with a patch applied: null returns to the community's default. */
export function mergeChoices (choices: VisibilityChoices, patch: Readonly<Record<string, Visibility | null | undefined>> | null | undefined): VisibilityChoices {
  if (patch === undefined) return choices
  if (patch === null) return {}
  const merged = Object.entries({ ...choices, ...patch }).filter((entry): entry is [string, Visibility] => entry[1] !== null && entry[1] !== undefined)
  return Object.fromEntries(merged)
}

/**
 * The faults of what was chosen now; choices made before a rule changed are narrowed silently instead.
 *
 * @param escape makes a name part of a JSON pointer
 */
export function choiceFaults (rules: FieldRules, before: VisibilityChoices, choices: VisibilityChoices, escape: (name: string) => string): InputFault[] {
  return Object.entries(choices).flatMap(([field, visibility]): InputFault[] => {
    const pointer = `/visibility/${escape(field)}`
    if (!isGovernedField(field)) return [{ pointer, message: 'is not a field that has a visibility' }]
    if (Object.hasOwn(before, field) && before[field] === visibility) return []
    const { isLocked, widest } = ruleOf(rules, field)
    if (isLocked) return [{ pointer, message: 'is decided by the community' }]
    return isWider(visibility, widest) ? [{ pointer, message: `may be ${widest} at the widest` }] : []
  })
}
