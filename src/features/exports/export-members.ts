import { sightOf } from '../../domain/access/sight.ts'
import { credentialOf, hasScope, type CommunityViewer } from '../../domain/access/viewer.ts'
import { emptyProfile } from '../../domain/member/profile.ts'
import type { Deps } from '../../deps.ts'
import { writeCsv } from '../../formats/write-csv.ts'
import { writeNdjson } from '../../formats/write-ndjson.ts'
import { writeXlsx } from '../../formats/write-xlsx.ts'
import { recordAct } from '../audit/index.ts'
import { findCustomFields } from '../custom-fields/index.ts'
import { closeLookOf, findContacts, findFieldPolicy, listMembers, presentMember, relationOf } from '../members/index.ts'
import type { ExportQuery } from './exports.schemas.ts'
import { tableHeader, tableRow } from './export-table.ts'

const pageRows = 500

type Exported = ReturnType<typeof presentMember>

export type ExportFile = { contentType: string, fileName: string, content: AsyncIterable<Uint8Array> }

/**
 * All members the viewer sees as a file, a page at a time: of each what the viewer sees, contacts if their scopes say so.
 * What is not hidden from the viewer an import takes back without loss. That it was asked for is recorded.
 */
export async function exportMembers ({ postgres, now }: Deps, viewer: CommunityViewer, query: ExportQuery): Promise<ExportFile> {
  const { communityId } = viewer
  const keys = await postgres.inCommunity(communityId, async (tx) => {
    const detail = { format: query.format, withContacts: hasScope(viewer, 'members:contact') }
    await recordAct(tx, { communityId, actor: credentialOf(viewer), action: 'members.exported', subjectMemberId: null, detail }, now())
    return (await findCustomFields(tx, communityId)).map(({ key }) => key)
  })
  const rows = readAll({ postgres }, viewer)
  switch (query.format) {
    case 'ndjson': return { contentType: 'application/x-ndjson', fileName: 'members.ndjson', content: writeNdjson(mapped(rows, importable)) }
    case 'csv': return { contentType: `text/csv; charset=${query.encoding}`, fileName: 'members.csv', content: writeCsv(table(rows, keys), { encoding: query.encoding }) }
    case 'xlsx': return {
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      fileName: 'members.xlsx',
      content: writeXlsx(table(rows, keys), { sheetName: 'members' }),
    }
  }
}

async function * readAll ({ postgres }: Pick<Deps, 'postgres'>, viewer: CommunityViewer): AsyncGenerator<Exported, void, undefined> {
  const { communityId } = viewer
  const sight = sightOf(viewer)
  for (let after: number | null = 0; after !== null;) {
    const since: number = after
    const page = await postgres.inSight(sight, async (tx) => {
      const policy = await findFieldPolicy(tx, communityId)
      const rows = await listMembers(tx, communityId, { after: since, limit: pageRows })
      const contacts = hasScope(viewer, 'members:contact') ? await findContacts(tx, communityId, rows.map(({ id }) => id)) : []
      const contactOf = new Map(contacts.map(({ memberId, contact }) => [memberId, contact]))
      return rows.map((row): Exported => {
        const contact = contactOf.get(row.id) ?? null
        return presentMember({ ...row, profile: { ...row.profile, contact } }, closeLookOf(viewer, policy, relationOf(sight, row.id, false)))
      })
    })
    yield * page
    after = page.length < pageRows ? null : page.at(-1)?.number ?? null
  }
}

/** A member as an import takes it: what is absent is left out, as is what is so for everybody who chose nothing. */
function importable (member: Exported): Record<string, unknown> {
  const { externalId, contact, standing, id: _id, number: _number, role: _role, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...rest } = member
  const listing = standing?.listing === 'listed' ? null : standing?.listing ?? null
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && Object.keys(value).length === 0)
  const kept = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
  return kept({ externalId, ...rest, contact: contact && kept(contact), listing, visibility: standing?.visibility ?? null })
}

async function * table (rows: AsyncIterable<Exported>, keys: string[]): AsyncGenerator<string[], void, undefined> {
  yield tableHeader(keys)
  for await (const row of rows) yield tableRow(row.number, row.externalId, { ...row, contact: row.contact ?? emptyProfile.contact }, keys)
}

async function * mapped<From, To> (items: AsyncIterable<From>, map: (item: From) => To): AsyncGenerator<To, void, undefined> {
  for await (const item of items) yield map(item)
}
