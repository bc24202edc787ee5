import type { Deps } from '../../deps.ts'
import { scopesOfRole } from '../../domain/access/roles.ts'
import type { MemberViewer } from '../../domain/access/viewer.ts'
import type { Authenticator } from '../../http/authenticate.ts'
import { rememberingTokens } from '../../http/remembering-tokens.ts'
import { readSessionMember } from './sessions.repository.ts'

/** Says which member an access token belongs to. That the session goes on and what the member is are read from the database, not from the token. */
export function sessionAuthenticator (deps: Deps): Authenticator {
  return rememberingTokens<MemberViewer>(deps, async (token, now) => {
    const claims = await deps.accessTokens.verify(token, now)
    const member = claims && await readSessionMember(deps.postgres, claims, now)
    return member && { kind: 'member', ...claims, role: member.role, scopes: member.status === 'active' ? scopesOfRole[member.role] : [] }
  })
}
