import type { MemberId } from '../../domain/ids.ts'
import { noTagChoices } from '../../domain/taxonomy/tag-choices.ts'
import { MemberTags } from '../../text/member-tags.ts'
import { tagBookOf, type TagBook } from '../../text/tags.ts'
import { attributeOf } from '../filter-attribute.ts'
import { filterKey } from '../filter-key.ts'
import type { CustomFieldUse, IndexableMember } from '../member-document.ts'
import { columnValues } from '../roster/column-values.ts'
import { matchFacts } from '../roster/match-facts.ts'
import { RecordTables, writeRecord } from '../roster/match-record.ts'
import type { RosterSource } from '../roster/roster-source.ts'
import { chunkPeople, sharedWords, type RecordChunk } from './record-chunk.ts'
import type { RoundTask } from './round-task.ts'

export type PeopleSource = Pick<RosterSource, 'members' | 'customFieldUse' | 'communityTags'>

/** Reads the people of a round, and the others of its background after them. */
export class RoundReader {
  readonly tables = new RecordTables()
  readonly #source: PeopleSource
  readonly #task: RoundTask
  readonly #customUse: CustomFieldUse
  readonly tags: TagBook
  /** Of each rule, where its values are. */
  readonly #attributes: readonly string[]

  private constructor (source: PeopleSource, task: RoundTask, customUse: CustomFieldUse, tags: TagBook) {
    this.#source = source
    this.#task = task
    this.#customUse = customUse
    this.tags = tags
    this.#attributes = task.rules.map(({ field }) => attributeOf(field, customUse.facets).name)
  }

  static async open (source: PeopleSource, task: RoundTask): Promise<RoundReader> {
    const { communityId } = task
    return new RoundReader(source, task, await source.customFieldUse(communityId), tagBookOf(await source.communityTags(communityId)))
  }

  /** @param index of the chunk, below `chunksOf` */
  async read (index: number): Promise<RecordChunk> {
    const ids = idsOf(this.#task, index)
    const members = new Map((await this.#source.members(this.#task.communityId, 'community', ids)).map((member) => [member.id, member]))
    const words: number[] = []
    const starts = new Uint32Array(ids.length)
    const traits = new Float64Array(4 * ids.length).fill(NaN)
    for (const [at, id] of ids.entries()) {
      const member = members.get(id)
      if (!member) continue
      starts[at] = words.length + 1
      for (const word of this.#recordOf(member)) words.push(word)
      traits.set(traitsOf(member), 4 * at)
    }
    return { words: sharedWords(words), starts, traits, ruleKeys: this.#attributes.map((name) => ids.map((id) => keysOf(members.get(id), name, this.#customUse))) }
  }

  #recordOf (member: IndexableMember): number[] {
    return writeRecord(matchFacts(member, this.#customUse, new MemberTags(this.tags, member.tagChoices ?? noTagChoices)), this.tables)
  }
}

export function chunksOf ({ people, background }: RoundTask): number { return Math.ceil((people.length + background.length) / chunkPeople) }

function idsOf ({ people, background }: RoundTask, index: number): MemberId[] {
  const [from, to] = [index * chunkPeople, (index + 1) * chunkPeople]
  return [...people.slice(from, to).map(({ id }) => id), ...background.slice(Math.max(0, from - people.length), Math.max(0, to - people.length))]
}

const traitsOf = ({ profile: { location, yearsOfExperience }, updatedAt }: IndexableMember): number[] =>
  [location?.lat ?? NaN, location?.lng ?? NaN, yearsOfExperience ?? NaN, updatedAt.getTime()]

function keysOf (member: IndexableMember | undefined, name: string, customUse: CustomFieldUse): string[] {
  const values = member ? columnValues(member, customUse)[name] : null
  if (!Array.isArray(values)) return []
  return values.filter((text: string | null): text is string => text !== null && text.trim() !== '').map((text) => filterKey(text.trim()))
}
