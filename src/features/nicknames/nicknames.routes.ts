import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { communityViewer } from '../../http/authenticate.ts'
import { problemResponses } from '../../http/problem.ts'
import { list, nonEmptyText } from '../../http/schema-parts.ts'
import { parseNickname } from '../../text/nickname.ts'

const Part = z.object({
  value: z.string(),
  confidence: z.number().describe('In [0, 1].'),
  start: z.int().describe('UTF-16 index in the nickname.'),
  end: z.int(),
}).nullable()

const NicknameDraft = z.object({
  nickname: z.string(),
  displayName: Part,
  city: Part,
  occupation: Part,
  company: Part,
  school: Part,
  phone: Part,
  rest: z.array(z.string()).describe('What was not understood.'),
}).meta({ id: 'NicknameDraft' })

/** `bytes`: room for so many nicknames in UTF-8. */
const parseLimits = { nicknames: 500, chars: 200, bytes: 512 * 1024 } as const

const ParseNicknamesInput = z.strictObject({ nicknames: list(nonEmptyText(parseLimits.chars), parseLimits.nicknames).min(1) })
  .meta({ id: 'ParseNicknames', examples: [{ nicknames: ['上海-无业游民-冯宝宝', '冯宝宝｜产品｜杭州'] }] })

const ParsedNicknames = z.object({ drafts: z.array(NicknameDraft) }).meta({
  id: 'ParsedNicknames',
  examples: [{
    drafts: [{
      nickname: '上海-产品-冯宝宝',
      displayName: { value: '冯宝宝', confidence: 0.98, start: 6, end: 9 },
      city: { value: '上海', confidence: 0.99, start: 0, end: 2 },
      occupation: { value: '产品', confidence: 0.95, start: 3, end: 5 },
      company: null,
      school: null,
      phone: null,
      rest: [],
    }],
  }],
})

export const nicknamesRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/nicknames/parse', {
    bodyLimit: parseLimits.bytes,
    config: { access: { scope: 'members:read' } },
    schema: {
      operationId: 'parseNicknames', tags: ['imports'], summary: 'Preview what nicknames say', body: ParseNicknamesInput,
      description: 'Takes group nicknames such as 上海-无业游民-冯宝宝 apart into drafts of profiles; nothing is stored. An import does the same with parseNicknames=true.',
      response: { 200: ParsedNicknames, ...problemResponses() },
    },
  }, async (request) => {
    communityViewer(request)
    return { drafts: request.body.nicknames.map(parseNickname) }
  })
}
