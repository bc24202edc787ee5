import { hasScope, type KeyViewer } from '../../domain/access/viewer.ts'
import { emptyProfile, type Profile } from '../../domain/member/profile.ts'
import type { Deps } from '../../deps.ts'
import { writeCsv } from '../../formats/write-csv.ts'
import { writeNdjson } from '../../formats/write-ndjson.ts'
import { writeXlsx } from '../../formats/write-xlsx.ts'
import { findCustomFields } from '../custom-fields/index.ts'
import { findContacts, listMembers, type MemberRow } from '../members/index.ts'
import type { ExportQuery } from './exports.schemas.ts'
import { tableHeader, tableRow } from './export-table.ts'

const pageRows = 500

export type ExportFile = { contentType: string, fileName: string, content: AsyncIterable<Uint8Array> }

/**
 * All members of the viewer's community as a file that an import takes back without loss, a page at a time.
 * Contacts are in it if the viewer's scopes say so.
 */
export async function exportMembers ({ postgres }: Deps, viewer: KeyViewer, query: ExportQuery): Promise<ExportFile> {
  const { communityId } = viewer
  const keys = (await postgres.inCommunity(communityId, (tx) => findCustomFields(tx, communityId))).map(({ key }) => key)
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

async function * readAll ({ postgres }: Pick<Deps, 'postgres'>, viewer: KeyViewer): AsyncGenerator<MemberRow, void, undefined> {
  const { communityId } = viewer
  for (let after: number | null = 0; after !== null;) {
    const since: number = after
    const page = await postgres.inCommunity(communityId, async (tx) => {
      const rows = await listMembers(tx, communityId, { after: since, limit: pageRows })
      if (!hasScope(viewer, 'members:contact')) return rows
      const contacts = new Map((await findContacts(tx, communityId, rows.map(({ id }) => id))).map(({ memberId, contact }) => [memberId, contact]))
      return rows.map((row) => ({ ...row, profile: { ...row.profile, contact: contacts.get(row.id) ?? emptyProfile.contact } }))
    })
    yield * page
    after = page.length < pageRows ? null : page.at(-1)?.number ?? null
  }
}

/** A member as an import takes it: what is absent is left out. */
function importable ({ externalId, profile }: MemberRow): Record<string, unknown> {
  const { contact, ...rest } = profile
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && Object.keys(value).length === 0)
  const kept = (values: object) => Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)))
  return kept({ externalId, ...rest, contact: contact && kept(contact) })
}

async function * table (rows: AsyncIterable<MemberRow>, keys: string[]): AsyncGenerator<string[], void, undefined> {
  yield tableHeader(keys)
  for await (const row of rows) yield tableRow(row.number, row.externalId, row.profile as Profile, keys)
}

async function * mapped<From, To> (items: AsyncIterable<From>, map: (item: From) => To): AsyncGenerator<To, void, undefined> {
  for await (const item of items) yield map(item)
}
