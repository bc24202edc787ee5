// Needs, and people who can answer them by what they wrote, with who is right.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SandboxMember } from '../../../src/sandbox/sandbox-members.ts'
import { paragraphsOf } from '../../../src/search/roster/paragraphs.ts'
import type { PlantedCommunity } from './planted-community.ts'

/** Weights were tuned on needs of one half; the other half was looked at only to report. */
export type NeedPart = 'tuned' | 'held out'

export type Need = { readonly text: string, readonly task: string, readonly part: NeedPart, readonly grades: readonly number[] }

/** @property texts of each expert by item, for the reference */
export type NeedSet = { readonly name: string, readonly needs: readonly Need[], readonly experts: readonly SandboxMember[], readonly texts: readonly (readonly string[])[] }

const needChars = 2_000

/** The needs of a planted community, against those who mean to offer it. */
export function plantedNeeds ({ name, part, members, offers, needs, people }: PlantedCommunity): NeedSet {
  const experts = members.map(({ needs: _needs, ...member }) => member)
  const found = members.flatMap((member, own) => (member.needs ?? []).map(({ text }, at): Need => {
    const topic = needs[own]?.[at]?.topic ?? ''
    const gradeOf = (other: number) => offers[other]?.has(topic) ? 1 : people[other]?.profession.offers.some((offer) => offer === topic) ? 0.5 : 0
    return { text, task: name, part, grades: members.map((_, other) => other === own ? 0 : gradeOf(other)) }
  }))
  const texts = experts.map(({ offers = [], skills = [], headline, title, bio }) => [
    ...offers.map(({ text }) => text), skills.join(' '), ...[headline, title].flatMap((text) => text ?? []), ...paragraphsOf(bio ?? ''),
  ])
  return { name: `planted, ${name}`, needs: found.filter(({ grades }) => grades.some((grade) => grade > 0)), experts, texts }
}

type ProfileLine = { id: string, headline?: string, bio: string, work?: string[] }
type QueryLine = { qid: string, task: string, q: string, qrels: Record<string, number> }

/** A set in a folder: `profiles.jsonl` with `id`, `bio` and perhaps `headline` and `work`; `queries.jsonl` with `qid`, `task`, `q` and `qrels`. */
export async function needsInFolder (folder: string, name: string): Promise<NeedSet> {
  const profiles = await readLines<ProfileLine>(join(folder, 'profiles.jsonl'))
  const queries = await readLines<QueryLine>(join(folder, 'queries.jsonl'))
  return {
    name,
    needs: queries.map(({ qid, task, q, qrels }) => ({ text: q.slice(0, needChars), task, part: partOf(qid), grades: profiles.map(({ id }) => qrels[id] ?? 0) })),
    experts: profiles.map(({ id, headline, bio, work = [] }) => ({
      externalId: id, displayName: id, bio, ...(headline === undefined ? {} : { headline }), offers: work.map((text) => ({ text, tags: [] })),
    })),
    texts: profiles.map(({ headline, bio, work = [] }) => [...work, ...headline === undefined ? [] : [headline], ...paragraphsOf(bio)]),
  }
}

const readLines = async <T>(file: string) => (await readFile(file, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as T)

/** The same for all forms of one text: what is before the colon says which form. */
function partOf (qid: string): NeedPart {
  let hash = 7
  for (const character of qid.replace(/^\w+:/, '')) hash = (hash * 31 + character.charCodeAt(0)) >>> 0
  return hash % 2 === 0 ? 'tuned' : 'held out'
}
