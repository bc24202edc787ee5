import { sql } from 'drizzle-orm'
import type { Tx } from '../../src/postgres/client.ts'
import { logIn } from './log-in.ts'
import type { Client, TestApp } from './start-app.ts'
import { importFile, ndjson } from './start-worker.ts'

export type WholeLife = { communityId: string, client: Client, memberId: string, as: Client, otherId: string, other: Client }

/**
 * A member about whom every table that can say something says something. Each text of theirs holds the marker.
 * A worker must be running.
 */
export async function wholeLife (started: TestApp, marker: string): Promise<WholeLife> {
  const { id: communityId, client } = await started.aCommunity()
  const text = (where: string) => `${marker} ${where}`
  const profile = {
    externalId: `${marker}-external`, displayName: text('name'), aliases: [text('alias')], headline: text('headline'), bio: text('bio'), city: text('city'), industry: text('industry'),
    company: text('company'), title: text('title'), skills: [text('skill')], interests: [text('interest')], languages: [text('language')], education: [text('school')],
    links: [`https://example.com/${marker}`], offers: [{ text: text('offer'), tags: [text('tag')] }], needs: [{ text: text('need'), tags: [text('tag')] }],
    availability: text('availability'), contact: { wechatId: `${marker}-wechat`, email: `${marker}@example.com` }, custom: { 自我介绍: text('custom') },
  }
  const created = await client.post('/v1/members', profile, { 'idempotency-key': `${marker} key` })
  if (created.status !== 201) throw new Error(created.text)
  const memberId: string = created.body.id
  const { body: { id: otherId } } = await client.post('/v1/members', { displayName: '陆小满' })
  const as = await logIn(started, client, memberId)
  const other = await logIn(started, client, otherId)
  await as.delete('/v1/me/consents/matching')
  await as.put(`/v1/me/blocks/${otherId}`, undefined)
  await as.delete(`/v1/me/blocks/${otherId}`)
  await other.get(`/v1/members/search?q=${encodeURIComponent(text('name'))}`)
  await as.get(`/v1/members/search?q=${encodeURIComponent('陆小满')}`)
  // One row is taken, the other refused; the pieces of the file go when the import has ended.
  await importFile(client, ndjson([{ ...profile, contact: { ...profile.contact, email: marker } }, profile]), { query: { onConflict: 'merge' } })
  await started.deps.insights.flush()
  await started.deps.postgres.asSystem((tx) => plantRows(tx, { communityId, memberId, otherId }, marker))
  return { communityId, client, memberId, as, otherId, other }
}

/** What no route of today writes without a third party or an admin. */
async function plantRows (tx: Tx, { communityId, memberId, otherId }: Record<'communityId' | 'memberId' | 'otherId', string>, marker: string): Promise<void> {
  const day = '2026-11-21'
  const rows: [table: string, row: Record<string, unknown>][] = [
    ['member_identities', { provider: 'wechat', app_id: 'wx0', subject: `${marker}-openid`, union_subject: `${marker}-unionid`, member_id: memberId, created_at: day }],
    ['applications', { member_id: memberId, answers: { why: marker }, status: 'approved', reason: marker, decided_by: otherId, submitted_at: day, decided_at: day }],
    ['moderation_items', { id: 'mod_1', member_id: memberId, patch: { bio: marker }, status: 'approved', provider: 'manual', verdict: 'pass', reason: marker, attempts: 1, is_escalated: false, created_at: day, decided_at: day }],
    ['invitations', { id: 'inv_1', code_hash: 'hash', code_last4: 'abcd', note: marker, uses_max: 1, uses: 0, created_by: memberId, created_at: day }],
    ['admission_proofs', { proof_hash: 'hash', used_by: memberId, used_at: day }],
    ['connections', { member_id: [memberId, otherId].sort()[0], other_id: [memberId, otherId].sort()[1], source: 'recorded', created_at: day }],
    ['member_blocks', { blocker_id: memberId, blocked_id: otherId, created_at: day }],
    ['match_preferences', { member_id: memberId, updated_at: day }],
    ['match_feedback', { id: 'mfb_1', member_id: memberId, other_id: otherId, outcome: 'met', note: marker, at: day }],
    ['match_exposures', { week: day, member_id: memberId, other_id: otherId, first_at: day, times: 1, position: 0, propensity: 1, weights_version: '1', features: {} }],
    ['member_tag_choices', { member_id: memberId, tag_id: 'x', is_dropped: true, at: day }],
    ['rounds', { id: 'rnd_1', name: 'x', kind: 'pool', status: 'planned', seed: 1, plan: { locked: [memberId] }, version: 1, created_by: otherId, created_at: day }],
    ['round_participants', { round_id: 'rnd_1', member_id: memberId, side: 'pool', is_left_over: false }],
    ['round_pairs', { round_id: 'rnd_1', member_id: memberId, other_id: otherId, score: 1, reasons: [], is_locked: false }],
    ['profile_sights', { viewer: memberId, day, member_id: otherId }],
    ['profile_sights', { viewer: otherId, day, member_id: memberId }],
    ['anomalies', { viewer: memberId, day, kind: 'budget', count: 1, first_at: day, last_at: day }],
    ['member_vectors', { member_id: memberId, model: 'm', source_hash: 'hash', member_version: 1, vector: '\\x00', changed_xid: '1', updated_at: day }],
    ['idempotency_keys', { credential: memberId, key_hash: 'hash', fingerprint: 'hash', resource_id: null, created_at: day }],
  ]
  for (const [name, row] of rows) {
    const table = sql.identifier(name)
    await tx.execute(sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${JSON.stringify({ community_id: communityId, ...row })}::jsonb) on conflict do nothing`)
  }
}
