import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import type { ErrorDefinition } from '../domain/errors.ts'
import { routeNotFound } from './request-errors.ts'
import { statusOfKind } from './problem.ts'

type AnyErrorDefinition = Pick<ErrorDefinition<never[]>, 'code' | 'kind' | 'help'>

const style = 'body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem;color:#1c2330}code{background:#f0f2f5;padding:.1em .35em;border-radius:4px}' +
  'a{color:#0b62d6}dt{margin-top:1.2rem}dd{margin:0 0 0 1rem}@media(prefers-color-scheme:dark){body{background:#14171c;color:#dde3ec}code{background:#242a33}a{color:#7fb2ff}}'

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style><body>${body}</body></html>\n`

// Help texts are ours; they are escaped all the same, because they may show examples.
const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A page for each error code at `/errors/{code}`, where the `type` of a problem points, and their list at `/errors`. */
export const errorPages = fastifyPlugin(async (app: FastifyInstance, { definitions }: { definitions: readonly AnyErrorDefinition[] }) => {
  const byCode = new Map([...definitions].sort((a, b) => a.code < b.code ? -1 : 1).map((definition) => [definition.code, definition]))
  const entry = ({ code, kind, help }: AnyErrorDefinition) => `<dt><a href="/errors/${code}"><code>${code}</code></a> · ${statusOfKind[kind]}</dt><dd>${escapeHtml(help)}</dd>`
  const list = page('Errors', `<h1>Errors</h1><p>Every failure is <code>application/problem+json</code> with one of these codes.</p><dl>${[...byCode.values()].map(entry).join('')}</dl>`)
  const config = { access: 'public' } as const

  app.get('/errors', { config, schema: { hide: true } }, async (_request, reply) => reply.type('text/html; charset=utf-8').send(list))
  app.get<{ Params: { code: string } }>('/errors/:code', { config, schema: { hide: true } }, async (request, reply) => {
    const definition = byCode.get(request.params.code)
    if (!definition) throw routeNotFound()
    const { code, kind, help } = definition
    return reply.type('text/html; charset=utf-8').send(page(code, `<h1><code>${code}</code></h1><p>Status ${statusOfKind[kind]}.</p><p>${escapeHtml(help)}</p><p><a href="/errors">All errors</a> · <a href="/docs">Reference</a></p>`))
  })
}, { name: 'error-pages' })
