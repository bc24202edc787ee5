import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { keyViewer } from '../../http/authenticate.ts'
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

const ParseNicknamesInput = z.strictObject({ nicknames: list(nonEmptyText(200), 500).min(1) })
  .meta({ id: 'ParseNicknames', examples: [{ nicknames: ['上海-无业游民-冯宝宝', '冯宝宝｜产品｜杭州'] }] })

const ParsedNicknames = z.object({ drafts: z.array(NicknameDraft) }).meta({ id: 'ParsedNicknames' })

export const nicknamesRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/nicknames/parse', {
    config: { access: { key: 'members:read' } },
    schema: {
      operationId: 'parseNicknames', tags: ['imports'], summary: 'Preview what nicknames say', body: ParseNicknamesInput,
      description: 'Takes group nicknames such as 上海-无业游民-冯宝宝 apart into drafts of profiles; nothing is stored. An import does the same with parseNicknames=true.',
      response: { 200: ParsedNicknames, ...problemResponses() },
    },
  }, async (request) => {
    keyViewer(request)
    return { drafts: request.body.nicknames.map(parseNickname) }
  })
}
