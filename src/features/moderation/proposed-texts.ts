// What of a member's patch others may see at once, and what waits.

import { isDeepStrictEqual } from 'node:util'
import type { CustomFieldDefinition, CustomFieldKind } from '../../domain/member/custom-field.ts'
import type { OwnPatch } from '../members/index.ts'
import { textFields, type ProposedTexts } from './moderation.schemas.ts'

type Fields = Readonly<Record<string, unknown>>

/** Kinds of custom fields in which nobody can write what they want. */
const closedKinds: ReadonlySet<CustomFieldKind> = new Set(['number', 'date', 'boolean', 'select', 'multiSelect'])

/**
 * Takes a patch apart. What is no text is shown at once, and what only takes back: nothing, less of a list, or what is shown already.
 *
 * @param shown the profile as others see it
 * @param definitions of the community's custom fields; the key of any other is a text of the member too
 */
export function splitPatch (shown: Fields & { custom: Fields }, patch: OwnPatch, definitions: readonly CustomFieldDefinition[]): { atOnce: OwnPatch, texts: ProposedTexts } {
  const closedKeys = new Set(definitions.filter(({ kind }) => closedKinds.has(kind)).map(({ key }) => key))
  const { custom, ...fields } = patch
  const [texts, atOnce] = parted(fields, (name, value) => textFields.has(name) && !isShown(value, shown[name]))
  if (custom === null) return { atOnce: { ...atOnce, custom }, texts }
  const [customTexts, customAtOnce] = parted(custom ?? {}, (key, value) => !closedKeys.has(key) && !isShown(value, shown.custom[key]))
  return { atOnce: withCustom(atOnce, customAtOnce), texts: withCustom(texts, customTexts) }
}

/** What waits after a patch: of each field the newest. */
export function supersede (waiting: ProposedTexts, patch: OwnPatch, texts: ProposedTexts): ProposedTexts {
  const [, kept] = parted({ ...waiting, custom: undefined }, (name) => isGiven(patch, name))
  const [, keptCustom] = parted(patch.custom === null ? {} : waiting.custom ?? {}, (key) => isGiven(patch.custom ?? {}, key))
  return withCustom({ ...kept, ...texts }, { ...keptCustom, ...texts.custom })
}

/** All that is to be judged, a line each. */
export const textOf = (texts: ProposedTexts): string => linesOf(texts).join('\n')

function linesOf (value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf)
  if (typeof value !== 'object' || value === null) return [String(value)]
  const { custom, ...fields } = value as { custom?: Fields }
  return [...Object.values(fields).flatMap(linesOf), ...Object.entries(custom ?? {}).flatMap(([key, part]) => [key, ...linesOf(part)])]
}

const isGiven = (patch: Fields, name: string) => Object.hasOwn(patch, name) && patch[name] !== undefined

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function isShown (value: unknown, shown: unknown): boolean {
  if (isEmpty(value) || isDeepStrictEqual(value, shown)) return true
  return Array.isArray(value) && Array.isArray(shown) && value.every((item) => shown.some((other) => isDeepStrictEqual(item, other)))
}

/** Those a test holds for, and the others; what is undefined is not given. */
function parted (fields: Fields, test: (name: string, value: unknown) => boolean): [Fields, Fields] {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  const by = Object.groupBy(given, ([name, value]) => test(name, value) ? 'yes' : 'no')
  return [Object.fromEntries(by.yes ?? []), Object.fromEntries(by.no ?? [])]
}

const withCustom = <Part extends object>(fields: Part, custom: Fields) => Object.keys(custom).length === 0 ? fields : { ...fields, custom }
