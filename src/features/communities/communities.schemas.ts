import { z } from 'zod'
import { exampleOf, idOf, instant, nonEmptyText, pageOf, pathId } from '../../http/schema-parts.ts'
import { defaultCommunitySettings, type CommunitySettings } from '../../domain/community/settings.ts'
import { ApiKeyWithSecret } from '../keys/index.ts'
import { Settings, SettingsInput } from './settings.schemas.ts'

const slug = z.string().min(1).max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be of a-z, 0-9 and single hyphens between them')

const example = {
  id: 'com_k3v8x2m9q4w7z5b6d8f2',
  slug: 'baoshan',
  name: '宝山创业者',
  settings: defaultCommunitySettings,
  version: 1,
  createdAt: '2026-11-21T08:30:00.000Z',
  updatedAt: '2026-11-21T08:30:00.000Z',
}

export const Community = z.object({
  id: idOf('community'),
  slug: z.string(),
  name: z.string(),
  settings: Settings,
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
}).meta({ id: 'Community', examples: [example] })
export type Community = z.infer<typeof Community>

export const CommunityPage = pageOf(Community).meta({ id: 'CommunityPage' })
export const CommunityPath = z.strictObject({ communityId: pathId('community') })

export const CreateCommunityInput = z.strictObject({ name: nonEmptyText(200), slug, settings: SettingsInput.optional() })
  .meta({ id: 'CreateCommunity', examples: [{ name: '宝山创业者', slug: 'baoshan' }] })
export type CreateCommunityInput = z.infer<typeof CreateCommunityInput>

export const CommunityPatch = z.strictObject({ name: nonEmptyText(200).optional(), slug: slug.optional(), settings: SettingsInput.optional() })
  .meta({ id: 'CommunityPatch', examples: [{ name: '宝山创业者联盟' }] })
export type CommunityPatch = z.infer<typeof CommunityPatch>

export const CreatedCommunity = z.object({ community: Community, apiKey: ApiKeyWithSecret })
  .meta({ id: 'CreatedCommunity', examples: [{ community: example, apiKey: exampleOf(ApiKeyWithSecret) }] })
export type CreatedCommunity = z.infer<typeof CreatedCommunity>

/** Without the entries that are undefined: what is left was given. */
function compact<Value extends object> (value: Value | undefined): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, item]) => item !== undefined)) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> }
}

/** The settings with those that were given; within `matching`, too, what is absent stays. */
export function mergeSettings (before: CommunitySettings, given: z.infer<typeof SettingsInput> = {}): CommunitySettings {
  const { matching, ...others } = given
  return { ...before, ...compact(others), matching: { ...before.matching, ...compact(matching) } }
}
