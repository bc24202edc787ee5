import t from 'tap'
import { allScopes } from '../../src/domain/access/scopes.ts'
import { documentedOperations, type Document, type DocumentedOperation } from '../fuzz/documented-operations.ts'
import { askRoute, exampleBody } from './ask-route.ts'
import { onExisting, onMissing } from './documented-exceptions.ts'
import { openMatrixWorld, type Caller } from './matrix-world.ts'
import { existsFor, membersInStates } from './member-states.ts'
import { accessOf, refusalOf, scopeOf } from './route-access.ts'
import { anExisting, guessOf, memberParameters, parametersOf, targetOf, wordParameters, type OneCommunity, type Values } from './targets.ts'

t.setTimeout(600_000)
const world = await openMatrixWorld(t)
const { started, ours, other, keyWith } = world
const document = (await started.as().get('/openapi.json')).body as Document
const operations = documentedOperations(document)
const stated = await membersInStates(world)
const counted = { turnedAway: 0, admitted: 0, reached: 0, compared: 0 }

const guessed = (operation: DocumentedOperation): Values => Object.fromEntries(parametersOf(operation).map((name) => [name, guessOf(operation, name)]))

const successOf = (status: number) => status < 300 ? 200 : status

/** Whether an operation may answer so about what does not exist. */
const isMissing = ({ place }: DocumentedOperation, status: number) => status === 404 || successOf(status) === successOf(onMissing[place]?.status ?? 404)

/** Everybody, and the two keys that differ by nothing but the scope the operation needs. */
async function callersOf (operation: DocumentedOperation): Promise<Caller[]> {
  const scope = scopeOf(accessOf(operation))
  return scope === null ? [...world.callers] : [...world.callers, await keyWith([scope]), await keyWith(allScopes.filter((one) => one !== scope))]
}

/** A body that no operation can read, so that a probe changes nothing; whether the caller is admitted is decided before. */
const unreadable = { body: '{', headers: { 'content-type': 'application/json' } }

for (const operation of operations) {
  const { place, method } = operation
  const access = accessOf(operation)

  t.test(`${place} turns away whoever may not call it, and nobody else`, async (t) => {
    for (const { name, client, headers, credential } of await callersOf(operation)) {
      const probe = method === 'GET' ? { headers } : { ...unreadable, headers: { ...unreadable.headers, ...headers } }
      const { status, body } = await client.request(method, targetOf(operation, guessed(operation)), probe)
      const refusal = refusalOf(credential, access)
      if (refusal === null) t.notMatch(body?.code ?? '', /^auth\./, name)
      else t.strictSame([status, body.code], [refusal, refusal === 401 ? 'auth.unauthenticated' : 'auth.forbidden'], name)
      if (method !== 'GET') t.ok(status >= 400, `${name} is answered ${status} by a body that cannot be read`)
      counted[refusal === null ? 'admitted' : 'turnedAway']++
    }
  })

  const parameters = parametersOf(operation).filter((name) => !wordParameters.has(name))
  if (parameters.length === 0) continue

  t.test(`${place} answers about what a caller cannot see as about what never was`, async (t) => {
    for (const caller of (await callersOf(operation)).filter(({ credential }) => refusalOf(credential, access) === null)) {
      const reached = await anExisting(caller.home === 'other' ? other : ours, caller, operation)
      const body = exampleBody(operation, document)
      for (const parameter of parameters) {
        const ask = (value: string) => askRoute(started, caller, operation, { ...reached, [parameter]: value }, body)
        const missing = await ask(guessOf(operation, parameter))
        t.ok(isMissing(operation, missing.status), `${caller.name}: a ${parameter} that never was is answered ${missing.status}`)
        for (const { name, value, exists } of await targetsOf(operation, caller, parameter)) {
          if (exists && method !== 'GET') continue
          const answer = await ask(value)
          counted.compared++
          if (exists) t.equal(answer.status, 200, `${caller.name}: ${parameter} ${name}`)
          else if (onMissing[place]?.status === 200) t.equal(successOf(answer.status), 200, `${caller.name}: ${parameter} ${name}`)
          else t.strictSame(answer, missing, `${caller.name}: ${parameter} ${name}`)
        }
      }
    }
  })

  t.test(`${place} does it for who may, to what exists`, async (t) => {
    for (const caller of (await callersOf(operation)).filter(({ credential, home }) => refusalOf(credential, access) === null && home !== 'other')) {
      const values = await anExisting(ours, caller, operation)
      const { status, text } = await askRoute(started, caller, operation, values, exampleBody(operation, document))
      const isPending = caller.credential.kind === 'member' && caller.credential.scopes.length === 0
      const seesNobody = isPending && memberParameters.has(parameters.at(-1) ?? '')
      if (seesNobody) t.ok(isMissing(operation, status), `${caller.name} is answered ${status}`)
      else t.equal(successOf(status), successOf(onExisting[place]?.[caller.name]?.status ?? 200), `${caller.name}: ${text.slice(0, 200)}`)
      counted.reached++
    }
  })
}

type Target = { name: string, value: string, exists: boolean }

/** What may stand for a parameter besides what is reached: members in every state, and what is of another community or of somebody else. */
async function targetsOf (operation: DocumentedOperation, caller: Caller, parameter: string): Promise<Target[]> {
  const access = accessOf(operation)
  if (memberParameters.has(parameter)) {
    return stated.filter(({ state }) => caller.home === 'ours' || state !== 'of another community').map((member) => ({
      name: member.state,
      value: parameter === 'externalId' ? member.externalId : member.memberId,
      exists: existsFor(caller, operation, access, member.state),
    }))
  }
  const isForAll = access === 'public' || caller.home === 'all'
  const foreign = await foreignOf(operation, caller.home === 'other' ? ours : other)
  const targets: Target[] = [{ name: 'of another community', value: foreign[parameter] ?? '', exists: isForAll && parameter === 'communityId' }]
  if (parameter !== 'communityId' && access === 'member') targets.push({ name: 'of another member', value: (await anExisting(ours, null, operation))[parameter] ?? '', exists: false })
  return targets
}

const foreignValues = new Map<string, Values>()

/** What a community has that is asked for from the other one, and never reached. */
async function foreignOf (operation: DocumentedOperation, community: OneCommunity): Promise<Values> {
  const key = `${community.id} ${operation.place}`
  const values = foreignValues.get(key) ?? await anExisting(community, null, operation)
  foreignValues.set(key, values)
  return values
}

const guessedMember = `mem_${'2b4d6f8h2j'.repeat(2)}`

/** Operations whose bodies name members, by the field that does. */
const namedInBody = operations.flatMap((operation) => {
  const body = operation.method === 'POST' ? exampleBody(operation, document) : undefined
  return Object.entries(body ?? {}).filter(([, value]) => typeof value === 'string' && value.startsWith('mem_')).map(([field]) => ({ operation, field, body: body ?? {} }))
})

for (const { operation, field, body } of namedInBody) {
  t.test(`${operation.place} answers about a ${field} in its body that the caller cannot see as about one that never was`, async (t) => {
    const access = accessOf(operation)
    for (const caller of (await callersOf(operation)).filter(({ credential }) => refusalOf(credential, access) === null)) {
      const searchId = 'searchId' in body ? await aSearchId(caller.home === 'other' ? other : ours) : null
      const ask = (memberId: string) => askRoute(started, caller, operation, guessed(operation), { ...body, [field]: memberId, ...(searchId !== null && { searchId }) })
      const missing = await ask(guessedMember)
      t.equal(missing.status, 404, caller.name)
      for (const member of stated.filter(({ state }) => caller.home === 'ours' || state !== 'of another community').filter(({ state }) => !existsFor(caller, operation, access, state))) {
        t.strictSame(await ask(member.memberId), missing, `${caller.name}: ${member.state}`)
        counted.compared++
      }
    }
  })
}

async function aSearchId ({ client }: OneCommunity): Promise<string> {
  return (await client.get('/v1/members/search?q=%E8%8C%B6')).body.searchId as string
}

t.test('the matrix is as large as the application', async (t) => {
  t.comment(`${operations.length} operations, ${world.callers.length + 2} callers: ${counted.turnedAway} turned away, ${counted.admitted} admitted; ` +
    `${counted.reached} reached what exists, ${counted.compared} compared with what never was`)
  t.ok(counted.turnedAway > operations.length && counted.compared > operations.length)
})
