import { z } from 'zod'
import { idOf, instant, pageOf, pathId } from '../../http/schema-parts.ts'

export const BlockPath = z.strictObject({ memberId: pathId('member') })
export const ConnectionPath = z.strictObject({ memberId: pathId('member'), otherId: pathId('member') })

export const Block = z.object({ memberId: idOf('member'), displayName: z.string().nullable().describe('Null when they are hidden now.'), createdAt: instant })
  .meta({ id: 'Block', examples: [{ memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', displayName: '王也', createdAt: '2026-11-21T08:30:00.000Z' }] })
export const BlockPage = pageOf(Block).meta({ id: 'BlockPage' })

export const Connection = z.object({
  memberId: idOf('member'),
  displayName: z.string(),
  source: z.enum(['recorded', 'introduction', 'round']),
  createdAt: instant,
}).meta({ id: 'Connection', examples: [{ memberId: 'mem_k3v8x2m9q4w7z5b6d8f2', displayName: '王也', source: 'recorded', createdAt: '2026-11-21T08:30:00.000Z' }] })
export const ConnectionPage = pageOf(Connection).meta({ id: 'ConnectionPage' })
