import { renumbered, type RecordChunk } from './record-chunk.ts'
import type { HelpWith } from './round-helper.ts'
import { RoundPeople } from './round-people.ts'
import { raritiesOf, type Rarities } from './round-rarity.ts'
import { chunksOf, RoundReader, type PeopleSource } from './round-reader.ts'
import { chunksIn, shareOf } from './round-shares.ts'
import type { RoundTask } from './round-task.ts'

/** Everybody of a round, and how rare among them what they say is. @param onRead how many have been read */
export async function readRound (
  source: PeopleSource, task: RoundTask, help: HelpWith | null, onRead: (count: number) => void
): Promise<{ people: RoundPeople, rarities: Rarities }> {
  const reader = await RoundReader.open(source, task)
  const chunks: RecordChunk[] = []
  let read = 0
  const take = (index: number, chunk: RecordChunk) => {
    chunks[index] = chunk
    read += chunk.starts.length
    onRead(Math.min(read, task.people.length))
  }
  const helped = help?.read(task, take)
  helped?.catch(() => {})
  for (const index of chunksIn(shareOf(0, help), chunksOf(task))) take(index, await reader.read(index))
  if (helped) {
    const numbers = reader.tables.add(await helped)
    for (const index of chunksIn(shareOf(1, help), chunks.length)) if (chunks[index]) chunks[index] = renumbered(chunks[index], numbers)
  }
  const people = new RoundPeople(task, reader.tables, chunks)
  return { people, rarities: raritiesOf(people, reader.tags) }
}
