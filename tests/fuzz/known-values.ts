import { isObject, type Json } from './documented-operations.ts'

const keptOfEach = 40
const idForm = /^([a-z]{2,4})_[2-9b-z]{20}$/

/** Texts that were met as the value of a field, so that generated requests speak of what exists; ids also by their prefix. */
export type KnownValues = {
  /** Takes up every text in a value. */
  learn: (value: Json, name?: string) => void
  /** Under the name of a field, or the prefix of an id; newest last. */
  of: (name: string) => readonly string[]
  ids: () => readonly string[]
}

/** @param isSecret what is not to be taken up, because no request may repeat it */
export function knownValues (isSecret: (text: string) => boolean): KnownValues {
  const texts = new Map<string, Set<string>>()
  const add = (name: string, text: string) => {
    const kept = texts.get(name) ?? new Set()
    kept.delete(text)
    kept.add(text)
    const oldest = kept.values().next().value
    if (kept.size > keptOfEach && oldest !== undefined) kept.delete(oldest)
    texts.set(name, kept)
  }
  const learn: KnownValues['learn'] = (value, name = '') => {
    if (Array.isArray(value)) for (const item of value) learn(item, name)
    else if (isObject(value)) for (const [key, inner] of Object.entries(value)) learn(inner, key)
    else if (typeof value === 'string' && value.length <= 2_000 && !isSecret(value)) {
      add(name === 'nextCursor' ? 'cursor' : name, value)
      const prefix = idForm.exec(value)?.[1]
      if (prefix !== undefined) { add(prefix, value); add('*id', value) }
    }
  }
  const of = (name: string) => [...texts.get(name) ?? []]
  return { learn, of, ids: () => of('*id') }
}
