import { credentialOf, type CommunityViewer } from '../../domain/access/viewer.ts'
import type { InputFault } from '../../domain/errors.ts'
import { customFieldLimits, type CustomFieldKind, type CustomFieldOption } from '../../domain/member/custom-field.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../postgres/client.ts'
import { once, type Idempotency, type Once } from '../../postgres/idempotency.ts'
import { recordAct } from '../audit/index.ts'
import { customFieldInvalid, customFieldNotFound, tooManyCustomFields } from './custom-fields.errors.ts'
import {
  deleteCustomField as deleteRow, deleteCustomValues, findCustomField, findCustomFieldById, findCustomFields, insertCustomField,
  lockDefinitions, presentCustomField, updateCustomField,
} from './custom-fields.repository.ts'
import type { CreateCustomFieldInput, CustomField, CustomFieldPatch } from './custom-fields.schemas.ts'

/** Adds a field to the community's profiles. Raises `custom_field.key_taken`, `custom_field.too_many`, `custom_field.invalid`. */
export async function createCustomField (
  { postgres, newId, now }: Deps, viewer: CommunityViewer, input: CreateCustomFieldInput, idempotency: Idempotency | null
): Promise<Once<CustomField>> {
  requireConsistent(input)
  const { communityId } = viewer
  return postgres.inCommunity(communityId, (tx) => once(tx, idempotency,
    async () => {
      await lockDefinitions(tx, communityId)
      const taken = new Set((await findCustomFields(tx, communityId)).map((row) => row.slot))
      const slot = Array.from({ length: customFieldLimits.perCommunity }, (_, index) => index).find((index) => !taken.has(index))
      if (slot === undefined) throw tooManyCustomFields()
      const row = await insertCustomField(tx, { communityId, id: newId('customField'), slot, ...input })
      await record(tx, viewer, 'custom_field.created', input.key, now())
      return { id: row.id, value: presentCustomField(row) }
    },
    async (id) => {
      const row = await findCustomFieldById(tx, communityId, id)
      if (!row) throw customFieldNotFound()
      return presentCustomField(row)
    }
  ))
}

/** Changes a definition; key and kind stay. Raises `custom_field.not_found`, `custom_field.invalid`. */
export async function changeCustomField ({ postgres, now }: Deps, viewer: CommunityViewer, key: string, patch: CustomFieldPatch): Promise<CustomField> {
  const { communityId } = viewer
  return postgres.inCommunity(communityId, async (tx) => {
    await lockDefinitions(tx, communityId)
    const before = await findCustomField(tx, communityId, key)
    if (!before) throw customFieldNotFound()
    const change = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<typeof before>
    requireConsistent({ ...before, ...change })
    if (Object.keys(change).length === 0) return presentCustomField(before)
    const after = await updateCustomField(tx, communityId, key, change)
    if (!after) throw customFieldNotFound()
    await record(tx, viewer, 'custom_field.changed', key, now())
    return presentCustomField(after)
  })
}

/** Removes a field and its values from all profiles. Raises `custom_field.not_found`. */
export async function deleteCustomField ({ postgres, now }: Deps, viewer: CommunityViewer, key: string): Promise<void> {
  const { communityId } = viewer
  await postgres.inCommunity(communityId, async (tx) => {
    await lockDefinitions(tx, communityId)
    if (!await findCustomField(tx, communityId, key)) throw customFieldNotFound()
    // The values first: who deletes a member locks the member before its place in the outbox, which the second statement takes.
    await deleteCustomValues(tx, communityId, key)
    await deleteRow(tx, communityId, key)
    await record(tx, viewer, 'custom_field.deleted', key, now())
  })
}

const record = (tx: Tx, viewer: CommunityViewer, action: `custom_field.${string}`, key: string, at: Date) =>
  recordAct(tx, { communityId: viewer.communityId, actor: credentialOf(viewer), action, subjectMemberId: null, detail: { key } }, at)

function requireConsistent (field: { kind: CustomFieldKind, options: CustomFieldOption[], isFacetable: boolean }): void {
  const isSelect = field.kind === 'select' || field.kind === 'multiSelect'
  const faults: InputFault[] = []
  if (isSelect && field.options.length === 0) faults.push({ pointer: '/body/options', message: 'must name at least one option' })
  if (!isSelect && field.options.length > 0) faults.push({ pointer: '/body/options', message: `does not belong to the kind ${field.kind}` })
  const values = field.options.map((option) => option.value)
  if (new Set(values).size < values.length) faults.push({ pointer: '/body/options', message: 'must not name a value twice' })
  if (field.isFacetable && (field.kind === 'longText' || field.kind === 'url')) faults.push({ pointer: '/body/isFacetable', message: `does not belong to the kind ${field.kind}` })
  if (faults.length > 0) throw customFieldInvalid(faults)
}
