import type { Client, TestApp } from './start-app.ts'

/** Logs a member in the way a server of their community does. @returns a client with the member's access token */
export async function logIn (started: Pick<TestApp, 'as'>, client: Client, memberId: string): Promise<Client> {
  const { status, body, text } = await client.post('/v1/sessions', { memberId })
  if (status !== 201) throw new Error(`not logged in: ${text}`)
  return started.as(body.accessToken)
}
