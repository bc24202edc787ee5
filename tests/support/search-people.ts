import type { Client, TestApp } from './start-app.ts'

export type Person = { displayName: string } & Record<string, unknown>

/** A community with these members, all of them in the index. */
export async function communityOf ({ aCommunity, settle }: TestApp, people: readonly Person[]): Promise<{ id: string, key: string, client: Client, idOf: Map<string, string> }> {
  const { id, key, client } = await aCommunity()
  const idOf = new Map<string, string>()
  for (const person of people) {
    const { status, body, text } = await client.post('/v1/members', person)
    if (status !== 201) throw new Error(`not created: ${text}`)
    idOf.set(person.displayName, body.id)
  }
  await settle()
  return { id, key, client, idOf }
}

type Hits = { hits: { member: { displayName: string } }[] }

export const namesIn = (answer: { body: Hits }): string[] => answer.body.hits.map(({ member }) => member.displayName)

/** Names of those found by a text, best first. */
export async function namesFound (client: Client, q: string): Promise<string[]> {
  return namesIn(await client.get(`/v1/members/search?q=${encodeURIComponent(q)}`))
}

/** Names of those a POST finds, in the order of the answer. */
export async function namesBy (client: Client, search: Record<string, unknown>): Promise<string[]> {
  const answer = await client.post('/v1/members/search', search)
  if (answer.status !== 200) throw new Error(answer.text)
  return namesIn(answer)
}
