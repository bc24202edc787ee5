/** What a route answers other than by the rule, and why. 200 stands for every success. */
export type Exception = { status: number, because: string }

const askAboutThemselves: Exception = { status: 404, because: 'members ask whom they should meet about themselves, admins and keys about everybody' }
const forMembers = { 'a member, moderator': askAboutThemselves, 'a member, organiser': askAboutThemselves, 'a member, member': askAboutThemselves }

const notAdmitted = { 'a pending member': { status: 404, because: 'rounds are for members who are admitted' } }

/** For what exists and may be reached, by the caller; the rule is that it is done. */
export const onExisting: Readonly<Record<string, Readonly<Record<string, Exception>>>> = {
  'GET /v1/me/rounds/{roundId}': notAdmitted,
  'PUT /v1/me/rounds/{roundId}/participation': notAdmitted,
  'DELETE /v1/me/rounds/{roundId}/participation': notAdmitted,
  'GET /v1/members/{memberId}/matches': forMembers,
  'GET /v1/members/{memberId}/matches/{otherId}': forMembers,
  'POST /v1/communities/{communityId}/keys': { 'a key with keys:write': { status: 403, because: 'nobody gives a key what they do not hold themselves' } },
}

/** For what does not exist; the rule is 404, which they answer too where the caller sees nobody at all. */
export const onMissing: Readonly<Record<string, Exception>> = {
  'DELETE /v1/me/blocks/{memberId}': { status: 204, because: 'nobody is blocked afterwards, whoever was before' },
  'DELETE /v1/members/{memberId}/connections/{otherId}': { status: 204, because: 'they are not connected afterwards, whether they were before or not' },
  'DELETE /v1/me/tags/{tagId}': { status: 204, because: 'nothing is said of the tag afterwards, whether it was before or not' },
  'DELETE /v1/members/{memberId}/tags/{tagId}': { status: 204, because: 'nothing is said of the tag afterwards, whether it was before or not' },
  'DELETE /v1/me/matches/{memberId}/feedback': { status: 204, because: 'nothing is said of them afterwards, whether it was before or not' },
  'DELETE /v1/members/{memberId}/matches/{otherId}/feedback': { status: 204, because: 'nothing is said of them afterwards, whether it was before or not' },
  'PUT /v1/members/by-external-id/{externalId}': { status: 200, because: 'whoever is not there yet is created' },
}
