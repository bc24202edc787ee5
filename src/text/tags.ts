// Finds the tags of the taxonomy in texts, by any of their words, in either script.
import { tagsOfCommunity, type CommunityTag } from '../domain/taxonomy/community-tags.ts'
import { tags, tagsById } from '../domain/taxonomy/taxonomy.ts'
import type { Tag } from '../domain/taxonomy/tag.ts'
import { fold } from './fold.ts'
import { tagSeams } from './tag-seams.ts'

/** A tag named in folded text, with its UTF-16 range there. A weak mention may well mean something else. */
export type TagMention = { tag: Tag, start: number, end: number, isWeak: boolean }

type Entry = { tag: Tag, isWeak: boolean }

const oneCharacter = [1]

/** The tags there are for somebody, by all their words: those we ship, or those and what a community changes and adds. */
export class TagBook {
  readonly #base: TagBook | null
  readonly #byId: ReadonlyMap<string, Tag>
  readonly #byName: ReadonlyMap<string, Tag>
  readonly #forms: ReadonlyMap<string, readonly string[]>
  readonly #children: ReadonlyMap<string, readonly string[]>
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #lengths: ReadonlyMap<number, readonly number[]>
  /** Keys of one character; most characters are none. */
  readonly #alone: ReadonlySet<string>
  /** A text is asked about again at once, by whoever translates what it names. */
  #last: { folded: string, mentions: readonly TagMention[] } = { folded: '', mentions: [] }

  /** @param base what is known besides; a tag with an id of it is in its place, and takes no word from another of its tags */
  constructor (tags: readonly Tag[], base: TagBook | null = null) {
    this.#base = base
    this.#byId = new Map(tags.map((tag) => [tag.id, tag]))
    this.#byName = new Map(tags.map((tag) => [tag.name, tag]))
    this.#forms = new Map(tags.map((tag) => [tag.name, readForms(tag)]))
    this.#children = childrenIn(tags.filter(({ id }) => !base?.byId(id)), base)
    this.#entries = indexForms(tags, this.#forms, base)
    this.#lengths = indexLengths(this.#entries.keys(), base)
    this.#alone = new Set(this.#entries.keys().filter(({ length }) => length === 1))
  }

  /**
   * The tags named in folded text, leftmost first, the longest word at each place, without overlaps.
   *
   * Latin words are found as whole words, in the plural too, whether written front-end, front end or frontend.
   */
  findIn (folded: string): readonly TagMention[] {
    if (this.#last.folded !== folded) this.#last = { folded, mentions: this.#read(folded) }
    return this.#last.mentions
  }

  #read (folded: string): TagMention[] {
    const text = readKey(folded)
    const mentions: TagMention[] = []
    for (let at = 0; at < text.key.length;) {
      const found = this.#longestAt(folded, text, at)
      if (found !== null) mentions.push(found.mention)
      at = found?.next ?? at + 1
    }
    return mentions
  }

  /** The tag a whole text names, in either script; `null` when it names none. */
  find (text: string): Tag | null {
    return this.#entryOf(keyOf(fold(text).trim()))?.tag ?? null
  }

  /** With the names it goes by here. */
  byId (id: string): Tag | null { return this.#byId.get(id) ?? this.#base?.byId(id) ?? null }

  /** Everything a profile may say for the tag, folded, each once: the name, aliases, English and weak words. */
  formsOf (tag: Tag): readonly string[] { return this.#forms.get(tag.name) ?? this.#base?.formsOf(tag) ?? readForms(tag) }

  /** Name of the wider tag; `null` at the top. */
  parentOf (name: string): string | null {
    const tag = this.#byName.get(name)
    return tag === undefined ? this.#base?.parentOf(name) ?? null : tag.parent
  }

  /** Names of the narrower tags. */
  childrenOf (name: string): readonly string[] { return this.#children.get(name) ?? this.#base?.childrenOf(name) ?? [] }

  /** Every tag once. */
  get all (): Tag[] { return [...this.#base?.all.filter(({ id }) => !this.#byId.has(id)) ?? [], ...this.#byId.values()] }

  /** The entry of a key, or of its singular. */
  #entryOf (key: string): Entry | null {
    const entry = this.wordAt(key)
    if (entry !== undefined) return entry
    if (!key.endsWith('s') || !/[a-z]{3}s$/.test(key)) return null
    const singulars = [key.slice(0, -1), key.replace(/ies$/, 'y'), key.replace(/(?<=s|x|ch|sh)es$/, '')]
    return singulars.map((word) => this.wordAt(word)).find((plural) => plural?.isWeak === false) ?? null
  }

  /** What a key names as it is. */
  wordAt (key: string): Entry | undefined { return this.#entries.get(key) ?? this.#base?.wordAt(key) }

  /** Whether a character is a key by itself. */
  isAlone (character: string): boolean { return this.#alone.has(character) || this.#base?.isAlone(character) === true }

  /** How many characters keys with such a beginning have, the most first. */
  lengthsAt (code: number): readonly number[] | undefined { return this.#lengths.get(code) ?? this.#base?.lengthsAt(code) }

  #longestAt (folded: string, { key, offsets }: KeyedText, at: number): { mention: TagMention, next: number } | null {
    const isLatin = isLatinAt(key, at)
    if (isLatin && isLatinAt(key, at - 1)) return null
    const lengths = this.lengthsAt(startCode(key, at))
    if (lengths === undefined && !isLatin) return null
    for (const length of lengths ?? oneCharacter) {
      const next = at + length
      if (length === 1 && !this.isAlone(key.charAt(at))) continue
      if (next > key.length || (isLatinAt(key, next - 1) && isLatinAt(key, next))) continue
      const entry = this.#entryOf(key.slice(at, next))
      if (entry === null) continue
      const start = offsets[at] ?? 0
      const end = (offsets[next - 1] ?? 0) + 1
      if (stands(folded, start, end, entry)) return { mention: { tag: entry.tag, start, end, isWeak: entry.isWeak }, next }
    }
    return null
  }
}

/** A text as a key, and for each character of the key where it stands in the text. */
type KeyedText = { key: string, offsets: number[] }

function stands (folded: string, start: number, end: number, { isWeak }: Entry): boolean {
  if (!isWeak) return !isSeam(folded, start, end)
  if (!isLatinAt(folded, start) || !isLatinAt(folded, end - 1)) return !/[\p{L}\p{N}]/u.test(folded.slice(Math.max(0, start - 1), start) + folded.charAt(end))
  return !/[-&'.@_]/.test(folded.charAt(start - 1)) && !/^(?:[-&'#@_]|\+\+|\.[a-z])/.test(folded.slice(end, end + 2))
}

/** Whether the characters beside the word make others of it. */
function isSeam (folded: string, start: number, end: number): boolean {
  const [before, after] = tagSeams.get(folded.slice(start, end)) ?? ['', '']
  return (start > 0 && before.includes(folded.charAt(start - 1))) || (end < folded.length && after.includes(folded.charAt(end)))
}

function keyOf (folded: string): string {
  return readKey(folded).key
}

function readKey (folded: string): KeyedText {
  let key = ''
  const offsets: number[] = []
  let copied = 0
  for (let at = 0; at < folded.length; at++) {
    offsets.push(at)
    if (!isJoint(folded.charCodeAt(at))) continue
    const added = keyCharacter(folded, at)
    if (added === '') offsets.pop()
    key += folded.slice(copied, at) + added
    copied = at + 1
  }
  return { key: copied === 0 ? folded : key + folded.slice(copied), offsets }
}

/** Space, hyphen, underscore and full stop: see `keyCharacter`. */
const isJoint = (unit: number) => unit === 0x20 || unit === 0x2D || unit === 0x5F || unit === 0x2E

/** What a character between words adds to a key: front-end, front_end and node.js have one space between their words, AI 绘画 none. */
function keyCharacter (folded: string, at: number): string {
  const character = folded.charAt(at)
  const isAfterLatin = isLatinAt(folded, at - 1)
  const isBeforeLatin = isLatinAt(folded, at + 1)
  if (isAfterLatin && isBeforeLatin) return ' '
  const joins = character === ' ' && ((isAfterLatin && isHanAt(folded, at + 1)) || (isHanAt(folded, at - 1) && isBeforeLatin))
  return joins ? '' : character
}

function isLatinAt (folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at)
  return (unit >= 0x61 && unit <= 0x7A) || (unit >= 0x30 && unit <= 0x39)
}

function isHanAt (folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at)
  return unit >= 0x3400 && unit <= 0x9FFF
}

/** The narrower tags of each tag that has some of these, with those of the base. */
function childrenIn (tags: readonly Tag[], base: TagBook | null): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>()
  for (const { name, parent } of tags) {
    if (parent === null) continue
    const known = children.get(parent) ?? [...base?.childrenOf(parent) ?? []]
    known.push(name)
    children.set(parent, known)
  }
  return children
}

function readForms (tag: Tag): readonly string[] {
  return [...new Set([tag.name, ...tag.aliases, ...tag.english, ...tag.weak].map(fold))]
}

/** Key → tag: each form as it is, with hyphened words as one, with all its Latin words run together, and the singular of several words. */
function indexForms (tags: readonly Tag[], forms: ReadonlyMap<string, readonly string[]>, base: TagBook | null): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>()
  const add = (key: string, entry: Entry) => {
    const known = index.get(key) ?? base?.wordAt(key)
    if (known === undefined || (known.tag !== entry.tag && known.tag.id === entry.tag.id)) index.set(key, entry)
  }
  for (const tag of tags) {
    const weak = new Set(tag.weak.map(fold))
    for (const form of forms.get(tag.name) ?? []) {
      const entry = { tag, isWeak: weak.has(form) }
      const key = keyOf(form)
      add(key, entry)
      add(keyOf(form.replace(/(?<=[a-z])-(?=[a-z])/g, '')), entry)
      add(key.replaceAll(' ', ''), entry)
    }
  }
  for (const [key, entry] of [...index]) {
    if (/ [a-z]+(?<!ic|s)s$/.test(key)) add(key.slice(0, -1), entry)
  }
  return index
}

/** The code of the first two characters of keys → how many characters such keys have, with those of a plural, the most first. */
function indexLengths (keys: Iterable<string>, base: TagBook | null): ReadonlyMap<number, readonly number[]> {
  const lengths = new Map<number, number[]>()
  for (const key of keys) {
    const code = startCode(key, 0)
    const known = lengths.get(code) ?? base?.lengthsAt(code) ?? []
    const plural = isLatinAt(key, key.length - 1) ? [key.length + 1, key.length + 2] : []
    lengths.set(code, [...new Set([...known, key.length, ...plural, 1])])
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a)
  return lengths
}

function startCode (key: string, at: number): number {
  return (key.charCodeAt(at) << 16) | (at + 1 < key.length ? key.charCodeAt(at + 1) : 0)
}

/** The tags we ship. */
export const shippedTags = new TagBook(tags)

/** As `findIn` of the tags we ship. */
export function findTagsIn (folded: string): readonly TagMention[] { return shippedTags.findIn(folded) }

/** As `find` of the tags we ship. */
export function findTag (text: string): Tag | null { return shippedTags.find(text) }

/** As `formsOf` of the tags we ship. */
export function formsOf (tag: Tag): readonly string[] { return shippedTags.formsOf(tag) }

/** The tags of a community; those we ship where it adds nothing. */
export function tagBookOf (own: readonly CommunityTag[]): TagBook {
  return own.length === 0 ? shippedTags : new TagBook(tagsOfCommunity(own, tagsById), shippedTags)
}
