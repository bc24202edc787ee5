import t from 'tap'
import { allScopes } from '../../src/domain/access/scopes.ts'
import { credentialOf, hasScope, type KeyViewer } from '../../src/domain/access/viewer.ts'
import type { CommunityId, KeyId } from '../../src/domain/ids.ts'

const key = (scopes: KeyViewer['scopes']): KeyViewer => ({ kind: 'key', keyId: 'key_1' as KeyId, communityId: 'com_1' as CommunityId, scopes, profilesPerDayMax: null })

t.test('a key has the scopes it holds and no other; the operator has all', async (t) => {
  for (const held of allScopes) {
    for (const asked of allScopes) t.equal(hasScope(key([held]), asked), held === asked, `${held} for ${asked}`)
    t.equal(hasScope({ kind: 'operator' }, held), true)
    t.equal(hasScope(key([]), held), false)
  }
})

t.test('credentials are told apart by name', async (t) => {
  t.strictSame([credentialOf({ kind: 'operator' }), credentialOf(key([]))], ['operator', 'key_1'])
})
