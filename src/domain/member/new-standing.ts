// How somebody begins who is added by a server: the community vouches for their consent, unless it decided to ask each.

import type { CommunitySettings } from '../community/settings.ts'
import { purposes, type JoinSource, type Purpose, type Standing } from './standing.ts'

/** What the community vouches for when one of its servers adds a member. */
export const initialConsents = ({ requiresOwnConsent }: Pick<CommunitySettings, 'requiresOwnConsent'>): Purpose[] => requiresOwnConsent ? [] : [...purposes]

export const addedStanding = (settings: CommunitySettings, joinSource: JoinSource): Standing =>
  ({ status: 'active', role: 'member', listing: 'listed', consents: initialConsents(settings), joinSource, visibility: {} })
