import { noTagChoices, type TagChoices } from '../domain/taxonomy/tag-choices.ts'
import type { Tag } from '../domain/taxonomy/tag.ts'
import { shippedTags, type TagBook, type TagMention } from './tags.ts'

/** The tags as they count for one member: those of the community, without what the member dropped; what they confirmed is sure. */
export class MemberTags {
  readonly #book: TagBook
  readonly #choices: TagChoices

  constructor (book: TagBook, choices: TagChoices) {
    this.#book = book
    this.#choices = choices
  }

  /** The tags of the community, while the member chose none; else null. */
  get unchosen (): TagBook | null { return this.#choices.size === 0 ? this.#book : null }

  /** As `findIn` of the book. A word of a dropped tag names nothing else instead. */
  findIn (folded: string): readonly TagMention[] {
    const mentions = this.#book.findIn(folded)
    if (this.#choices.size === 0) return mentions
    return mentions.filter(({ tag }) => !this.#isDropped(tag)).map((mention) => this.isConfirmed(mention.tag) ? { ...mention, isWeak: false } : mention)
  }

  /** As `find` of the book. */
  find (text: string): Tag | null {
    const tag = this.#book.find(text)
    return tag === null || this.#isDropped(tag) ? null : tag
  }

  isConfirmed ({ id }: Tag): boolean { return this.#choices.get(id) === 'confirmed' }

  /** Whether a text says nothing but a tag that was dropped. */
  drops (text: string): boolean {
    if (this.#choices.size === 0) return false
    const tag = this.#book.find(text)
    return tag !== null && this.#isDropped(tag)
  }

  #isDropped ({ id }: Tag): boolean { return this.#choices.get(id) === 'dropped' }
}

/** Those we ship, for a member who said nothing about them. */
export const unchosenTags = new MemberTags(shippedTags, noTagChoices)
