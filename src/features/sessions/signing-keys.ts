import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose'
import { randomText, type RandomBytes } from '../../domain/ids.ts'
import type { Postgres, Tx } from '../../postgres/client.ts'
import { openSealed, sealText } from '../../postgres/sealed.ts'
import { findSigningKeys, insertSigningKey, lockSigningKeys, type SigningKeyRow } from './signing-keys.repository.ts'

/** How long a key signs before a new one takes over. */
export const signingDays = 30

/** How long a token lives, and so how long a key is accepted after it signed for the last time. */
export const accessTokenSeconds = 600

// A token with an unknown key id makes us look for a new key this often at most.
const lookAgainMs = 1_000

/** The Ed25519 keys of access tokens: the same for all processes, which learn of each other's new ones by their ids. */
export type SigningKeys = {
  /** The key that signs now; made when there is none. */
  signer: (now: Date) => Promise<{ id: string, privateKey: CryptoKey }>
  /** The key an id stands for, null when there is none or it is out of use. */
  verifier: (id: string, now: Date) => Promise<CryptoKey | null>
}

type Source = { postgres: Postgres, secret: string, randomBytes: RandomBytes }
/** `privateKey` is null when the key no longer signs. */
type SigningKey = { id: string, publicKey: CryptoKey, privateKey: CryptoKey | null, signsUntil: Date }

export function openSigningKeys ({ postgres, secret, randomBytes }: Source): SigningKeys {
  let keys: readonly SigningKey[] = []
  let loadedAt: Date | null = null
  let loading: Promise<void> | null = null

  const read = async (tx: Tx, now: Date) => Promise.all((await findSigningKeys(tx, secondsBefore(now, accessTokenSeconds))).map((row) => openKey(row, secret, now)))
  const load = (now: Date, work: (tx: Tx) => Promise<readonly SigningKey[]>) => {
    loading ??= postgres.asSystemInRequest(work).then((found) => { [keys, loadedAt] = [found, now] }).finally(() => { loading = null })
    return loading
  }
  const readOrMake = (now: Date) => async (tx: Tx) => {
    await lockSigningKeys(tx)
    const found = await read(tx, now)
    if (signerOf(found, now)) return found
    await insertSigningKey(tx, await newKey(secret, randomBytes, now))
    return read(tx, now)
  }

  return {
    signer: async (now) => {
      // The second look is for those who waited for a load that only read.
      for (let looksLeft = 2; looksLeft > 0 && !signerOf(keys, now); looksLeft--) await load(now, readOrMake(now))
      const signer = signerOf(keys, now)
      if (!signer) throw new Error('there is no signing key')
      return signer
    },
    verifier: async (id, now) => {
      const isKnown = keys.some((key) => key.id === id)
      if (!isKnown && (!loadedAt || now.getTime() - loadedAt.getTime() >= lookAgainMs)) await load(now, (tx) => read(tx, now))
      const key = keys.find((key) => key.id === id)
      return key && key.signsUntil > secondsBefore(now, accessTokenSeconds) ? key.publicKey : null
    },
  }
}

/** Whoever loses the secret loses the keys: a key that does not open goes on verifying, and another one signs. */
async function openKey ({ id, publicJwk, privateSealed, signsUntil }: SigningKeyRow, secret: string, now: Date): Promise<SigningKey> {
  const imported = async (jwk: JWK) => await importJWK(jwk, 'EdDSA') as CryptoKey
  const publicKey = await imported(publicJwk)
  if (signsUntil <= now) return { id, publicKey, privateKey: null, signsUntil }
  try {
    return { id, publicKey, privateKey: await imported(JSON.parse(openSealed(secret, purposeOf(id), privateSealed)) as JWK), signsUntil }
  } catch {
    return { id, publicKey, privateKey: null, signsUntil }
  }
}

async function newKey (secret: string, randomBytes: RandomBytes, now: Date): Promise<SigningKeyRow> {
  const id = randomText(randomBytes, 20)
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  return {
    id,
    publicJwk: { ...await exportJWK(publicKey) },
    privateSealed: sealText(secret, purposeOf(id), JSON.stringify(await exportJWK(privateKey))),
    createdAt: now,
    signsUntil: secondsBefore(now, -signingDays * 86_400),
  }
}

function signerOf (keys: readonly SigningKey[], now: Date): { id: string, privateKey: CryptoKey } | null {
  for (const { id, privateKey, signsUntil } of keys.toReversed()) if (privateKey && signsUntil > now) return { id, privateKey }
  return null
}

/** What the private part of a signing key is sealed for. */
export const purposeOf = (id: string) => `signing-key:${id}`

const secondsBefore = (now: Date, seconds: number) => new Date(now.getTime() - seconds * 1_000)
