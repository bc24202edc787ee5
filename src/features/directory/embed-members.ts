import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { CommunityId } from '../../domain/ids.ts'
import { isFound } from '../../domain/member/standing.ts'
import type { FieldRules } from '../../domain/visibility/field-rules.ts'
import { fieldPolicy, searchableCard } from '../../domain/visibility/visible-profile.ts'
import type { MemberRow } from '../members/index.ts'
import { EmbedderFailure, type Embedder } from '../../meaning/embedder.ts'
import { quantised } from '../../meaning/quantise.ts'
import { embeddedCharsMax } from '../../meaning/query-vectors.ts'
import type { Postgres } from '../../postgres/client.ts'
import type { HeldLock } from '../../postgres/held-lock.ts'
import { findChangedCommunities, findUnembedded, storeVectors, type MemberVector, type Unembedded } from './embed-members.repository.ts'
import { meaningText } from './meaning-text.ts'

export type EmbeddingParts = { postgres: Postgres, embedder: Embedder, log: Logger }

/** One number for all processes of a database: the embedder is asked by one at a time. */
const embeddingLock = 7_305_003

const batchMax = 32
const idleMs = 1_000
const troublePauseMs = { min: 1_000, max: 120_000 }

/** A model without a graphics card reads 32 long texts in a minute. */
const batchMs = 180_000

/** Before everyone, and not a horizon a transaction can have. */
const beginning = '0'

/**
 * Starts to keep the vectors of all members up to date. Any number of processes may; a lock lets one at a time work.
 * Nothing waits for it: while the embedder is away it looks for it again after ever longer pauses.
 */
export function startEmbedding (parts: EmbeddingParts): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const running = runUntilStopped(parts, stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

async function runUntilStopped ({ postgres, ...parts }: EmbeddingParts, signal: AbortSignal): Promise<void> {
  let pauseMs: number = troublePauseMs.min
  while (!signal.aborted) {
    let lock: HeldLock | null = null
    try {
      lock = await postgres.tryLock(embeddingLock)
      for (let horizon = beginning; lock?.isLost() === false && !signal.aborted;) {
        horizon = await embedChanged({ postgres, ...parts }, horizon, signal)
        pauseMs = troublePauseMs.min
        await pause(idleMs, signal)
      }
      await pause(idleMs, signal)
    } catch (error) {
      if (!signal.aborted) parts.log.warn({ err: error, pauseMs }, 'members are not embedded')
      await pause(pauseMs, signal)
      pauseMs = Math.min(pauseMs * 2, troublePauseMs.max)
    } finally {
      await lock?.release()
    }
  }
}

async function pause (ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {})
}

/**
 * Embeds everyone who changed since a horizon and whose vector is missing, of another model or of another text.
 *
 * @returns the horizon to go on from
 * @throws EmbedderFailure; what was done until then stays done
 */
export async function embedChanged (parts: EmbeddingParts, since: string, signal: AbortSignal): Promise<string> {
  const { postgres, embedder } = parts
  // A text nobody can refuse: from here on a refusal is about the texts, and vectors of another length are known for old ones.
  if (embedder.dimensions === null) await embedder.embed(['人脉'], AbortSignal.any([signal, AbortSignal.timeout(batchMs)]))
  const { horizon, communityIds } = await postgres.asSystem((tx) => findChangedCommunities(tx, since))
  for (const communityId of communityIds) {
    for (let after: string | null = ''; after !== null;) {
      signal.throwIfAborted()
      const { model, dimensions } = embedder
      const query = { communityId, horizon: since, after, limit: batchMax, model, dimensions }
      const batch: Unembedded[] = await postgres.asSystem((tx) => findUnembedded(tx, query))
      if (batch.length > 0) await embedBatch(parts, communityId, batch, signal)
      after = batch.length < batchMax ? null : batch.at(-1)?.member.id ?? null
    }
  }
  return horizon
}

async function embedBatch ({ postgres, embedder, log }: EmbeddingParts, communityId: CommunityId, batch: readonly Unembedded[], signal: AbortSignal): Promise<void> {
  const sources = batch.map(({ member, rules, knownHash }) => {
    const text = textOf(member, rules)
    const sourceHash = createHash('sha256').update(text).digest('base64url')
    return { memberId: member.id, memberVersion: member.version, text, sourceHash, isKnown: sourceHash === knownHash }
  })
  const wanted = [...new Set(sources.filter(({ isKnown, text }) => !isKnown && text !== '').map(({ text }) => text))]
  const vectors = new Map(await vectorsOf(embedder, wanted, AbortSignal.any([signal, AbortSignal.timeout(batchMs)])))
  const refused = wanted.length - vectors.size
  if (refused > 0) log.warn({ communityId, refused }, 'texts were refused by the embedder')
  const rows = sources.map(({ text, isKnown, ...source }): MemberVector => ({ ...source, vector: isKnown ? null : vectors.get(text) ?? new Int8Array(0) }))
  await postgres.asSystem((tx) => storeVectors(tx, communityId, embedder.model, rows))
}

/** What everybody in the community may search; nothing of members who are not found. */
function textOf ({ profile, standing }: MemberRow, rules: FieldRules): string {
  return isFound(standing) ? meaningText(searchableCard(profile, standing.visibility, fieldPolicy(rules), 'community'), embeddedCharsMax) : ''
}

/** Vectors by text. Texts that are refused are left out: of several, those are found by asking for halves. */
async function vectorsOf (embedder: Embedder, texts: readonly string[], signal: AbortSignal): Promise<[string, Int8Array][]> {
  if (texts.length === 0) return []
  try {
    const vectors = await embedder.embed(texts, signal)
    return texts.map((text, at) => [text, quantised(vectors[at] ?? new Float32Array(0))])
  } catch (error) {
    if (!(error instanceof EmbedderFailure) || !error.isRefusal) throw error
    if (texts.length === 1) return []
    const half = texts.length >> 1
    return [...await vectorsOf(embedder, texts.slice(0, half), signal), ...await vectorsOf(embedder, texts.slice(half), signal)]
  }
}
