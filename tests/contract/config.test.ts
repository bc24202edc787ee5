import t from 'tap'
import { ConfigError, readEnv } from '../../src/config/env.ts'
import { furtherServers } from '../../src/config/search-servers.ts'

/** The message a wrong environment gets. */
function refusal (source: Record<string, string>): string {
  try {
    readEnv(source)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

t.test('with nothing set everything has a value, or is found another way', async (t) => {
  t.strictSame(readEnv({}), {
    PORT: 3000,
    HOST: '127.0.0.1',
    RENMAI_DATA_DIR: './.renmai',
    RENMAI_ROLE: 'all',
    RENMAI_MIGRATE: true,
    RENMAI_LOG_LEVEL: 'info',
    RENMAI_DATABASE_POOL_SIZE: 10,
    RENMAI_DATABASE_QUEUE: 200,
    RENMAI_DATABASE_WAIT_MS: 1000,
    RENMAI_SEARCH_INDEX: 'members',
    RENMAI_SEARCH_TIMEOUT_MS: 800,
    RENMAI_SEARCH_QUEUE: 128,
    RENMAI_ROSTER_MB: 512,
    RENMAI_EMBEDDER_TIMEOUT_MS: 300,
    RENMAI_WECHAT_API_URL: 'https://api.weixin.qq.com',
    RENMAI_WECOM_API_URL: 'https://qyapi.weixin.qq.com',
    RENMAI_ALLOW_INSECURE_ISSUERS: false,
    RENMAI_REQUESTS_MAX: 128,
    RENMAI_DELAY_MS_MAX: 500,
    RENMAI_METRICS_HOST: '127.0.0.1',
    OTEL_SERVICE_NAME: 'renmai',
    OTEL_TRACES_SAMPLER_ARG: 1,
    RENMAI_REQUEST_TIMEOUT_MS: 30_000,
    RENMAI_TRUST_PROXY: false,
  })
})

t.test('a variable that is set to nothing counts as not set', async (t) => {
  t.strictSame(readEnv({ PORT: '', DATABASE_URL: '', RENMAI_SECRET: '' }), readEnv({}))
})

t.test('a misspelt variable stops the start', async (t) => {
  t.equal(refusal({ RENMAI_DATADIR: '/data' }), 'The configuration is wrong. RENMAI_DATADIR: is not a setting of Renmai')
})

t.test('variables of other programs are left alone', async (t) => {
  t.strictSame(readEnv({ PATH: '/bin', MEILI_NO_ANALYTICS: 'true' }), readEnv({}))
})

t.test('every fault is named at once, and no value is repeated', async (t) => {
  const wrong = {
    PORT: '70001', DATABASE_URL: 'mysql://owner:hunter2@db/x', MEILI_URL: 'hunter3', RENMAI_OPERATOR_KEY: 'hunter4', RENMAI_SECRET: 'hunter5',
    RENMAI_ROLE: 'hunter6', RENMAI_MIGRATE: 'hunter7', RENMAI_SEARCH_INDEX: 'Hunter-8', RENMAI_NO_SUCH: 'hunter9',
  }
  const message = refusal(wrong)
  for (const [name, value] of Object.entries(wrong)) {
    t.match(message, `${name}: `, name)
    t.notOk(message.includes(value), `the value of ${name}`)
  }
  t.notOk(message.includes('hunter2'))
  t.notOk(message.includes('\n'), 'it is one line')
})

t.test('an embedder whose kind needs a model does not start without one', async (t) => {
  const url = (path: string) => ({ RENMAI_EMBEDDER_URL: `http://h:1${path}` })
  const fault = 'The configuration is wrong. RENMAI_EMBEDDER_MODEL: must name a model for this kind of embedder'
  t.equal(refusal(url('/v1/embeddings')), fault)
  t.equal(refusal(url('/api/embed')), fault)
  t.equal(refusal({ ...url('/'), RENMAI_EMBEDDER_KIND: 'openai' }), fault)
  t.equal(refusal({ ...url('/v1/embeddings'), RENMAI_EMBEDDER_MODEL: 'm' }), '')
  t.equal(refusal(url('/embed')), '')
  t.equal(refusal({ RENMAI_EMBEDDER_KIND: 'openai' }), '', 'without an address there is no embedder')
})

t.test('further search servers have names and addresses of their own, and keys for nobody else', async (t) => {
  const urls = { MEILI_URL: 'http://h:1', MEILI_URLS: 'east=http://h:2,west=http://h:3' }
  t.equal(refusal(urls), '')
  t.match(refusal({ ...urls, MEILI_URLS: 'east=http://h:1/' }), 'MEILI_URLS: must not have the address of MEILI_URL')
  t.match(refusal({ ...urls, MEILI_MASTER_KEYS: 'south=secret' }), 'MEILI_MASTER_KEYS: must name servers of MEILI_URLS')
  t.match(refusal({ ...urls, MEILI_MASTER_KEYS: 'secret' }), 'MEILI_MASTER_KEYS: must be like east=key')
  t.notMatch(refusal({ ...urls, MEILI_MASTER_KEYS: 'south=secret' }), 'secret')
  t.strictSame(furtherServers(readEnv({ ...urls, MEILI_MASTER_KEY: 'all', MEILI_MASTER_KEYS: 'west=a=b==' })), [
    { name: 'east', url: 'http://h:2', key: 'all' }, { name: 'west', url: 'http://h:3', key: 'a=b==' },
  ])
  t.strictSame(furtherServers(readEnv({})), [])
})

const edges: [name: string, accepted: string[], refused: string[]][] = [
  ['PORT', ['0', '65535'], ['-1', '65536', '1.5', 'http']],
  ['RENMAI_OPERATOR_KEY', ['x'.repeat(16)], ['x'.repeat(15)]],
  ['RENMAI_SECRET', ['x'.repeat(32)], ['x'.repeat(31)]],
  ['RENMAI_MIGRATE', ['true', 'false'], ['1', 'yes']],
  ['DATABASE_URL', ['postgres://u@h/d', 'postgresql://u:p@h:5432/d'], ['http://h/d', 'h:5432']],
  ['MEILI_URL', ['http://h:7700', 'https://h'], ['postgres://h', 'h:7700']],
  ['MEILI_URLS', ['east=http://10.0.0.5:7700', 'east=http://h:1, west-2=https://h:2'], ['http://h:1', 'main=http://h:1', 'East=http://h:1', 'e=h:1', 'a=http://h:1,a=http://h:2', 'a=http://h:1,b=http://h:1/x']],
  ['RENMAI_SEARCH_INDEX', ['members_2'], ['成员', 'a b']],
  ['RENMAI_EMBEDDER_URL', ['http://h:8080/embed', 'https://h'], ['h:8080', 'ftp://h']],
  ['RENMAI_EMBEDDER_KIND', ['openai', 'ollama', 'http'], ['OpenAI', 'rest']],
  ['RENMAI_EMBEDDER_TIMEOUT_MS', ['10', '10000'], ['9', '10001']],
  ['RENMAI_SEARCH_TIMEOUT_MS', ['50', '60000'], ['49', '60001']],
  ['RENMAI_ROSTER_MB', ['0', '65536'], ['-1', '0.5', '65537']],
]
for (const [name, accepted, refused] of edges) {
  t.test(`${name} takes what it documents and nothing beside it`, async (t) => {
    for (const value of accepted) t.equal(refusal({ [name]: value }), '', value)
    for (const value of refused) t.match(refusal({ [name]: value }), `${name}: `, value)
  })
}
