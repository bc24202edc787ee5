import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { Deps } from '../../deps.ts'
import { recordAct } from '../audit/index.ts'
import { hashOfProof } from './admission-secrets.ts'
import { countProofs, deleteUnusedProofs, insertProofs } from './admission.repository.ts'

export type ProofCounts = { total: number, used: number }

/** Adds what admits once each. @returns the counts after that */
export async function addProofs ({ postgres, now, secret }: Deps, viewer: CommunityViewer, proofs: string[]): Promise<ProofCounts> {
  const { communityId } = viewer
  const hashes = [...new Set(proofs.map((proof) => hashOfProof(secret, communityId, proof)))]
  return postgres.inCommunity(communityId, async (tx) => {
    // In one order, so that two who add the same do not wait for each other.
    const added = await insertProofs(tx, communityId, hashes.toSorted())
    const counts = await countProofs(tx, communityId)
    if (added > 0) await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'admission_proofs.added', subjectMemberId: null, detail: { added } }, now())
    return counts
  })
}

export async function readProofCounts ({ postgres }: Deps, { communityId }: CommunityViewer): Promise<ProofCounts> {
  return postgres.inCommunity(communityId, (tx) => countProofs(tx, communityId))
}

/** Takes back all that nobody used; who came by theirs stays. */
export async function withdrawProofs ({ postgres, now }: Deps, viewer: CommunityViewer): Promise<ProofCounts> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    const withdrawn = await deleteUnusedProofs(tx, communityId)
    const counts = await countProofs(tx, communityId)
    if (withdrawn > 0) await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'admission_proofs.withdrawn', subjectMemberId: null, detail: { withdrawn } }, now())
    return counts
  })
}
