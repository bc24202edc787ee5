import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Ask, Balancer } from './balancer.ts'
import { isFound, type History, type KnownMember, type MemberState } from './history.ts'

/** Tries of one write before it is left in doubt, and the pause between them. */
const triesMax = 6
const retryMs = 400

export type Writing = { balancer: Balancer, history: History, random: () => number, keys: readonly string[], onAnswer: (answer: Answer, ask: Ask) => void }

type Change = { ask: Ask, state: MemberState, done: number[], onDone: (answer: Answer) => void }

/** One random write to one of the members, or a new member; tried until it is answered. Nobody else may write to these members meanwhile. */
export async function writeOnce (writing: Writing, own: KnownMember[]): Promise<void> {
  const { random, history } = writing
  const member = own[Math.floor(random() * own.length)]
  const draw = random()
  if (!member || draw < 0.1) return create(writing, own)
  if (member.doubtful !== null || member.state === 'erased') return
  await carryOut(writing, member, changeOf(draw, history, member, own))
}

async function create ({ balancer, history, random, keys, onAnswer }: Writing, own: KnownMember[]): Promise<void> {
  const marker = history.nextMarker()
  const displayName = `新人${marker}`
  const key = keys[Math.floor(random() * keys.length)] ?? ''
  const ask: Ask = { method: 'POST', path: '/v1/members', key, body: { displayName, headline: marker, city: '上海' }, headers: { 'idempotency-key': marker } }
  for (let tries = 0; tries < triesMax; tries++) {
    const answer = await balancer.ask(ask)
    onAnswer(answer, ask)
    if (answer.status === 201) {
      const { id } = JSON.parse(answer.text) as { id: string }
      const member: KnownMember = { id, key, displayName, etag: String(answer.headers['etag']), state: { marker, isFound: true }, isHidden: false, isWithdrawn: false, doubtful: null }
      history.members.set(id, member)
      history.created.add(displayName)
      history.acknowledged++
      own.push(member)
      return
    }
    await sleep(retryMs)
  }
  history.unanswered++
  history.doubtfulCreations.push({ displayName, key })
}

function changeOf (draw: number, history: History, member: KnownMember, own: KnownMember[]): Change {
  if (draw < 0.19) return erasure(history, member, own)
  if (draw < 0.34) return hiding(history, member)
  if (draw < 0.48) return withdrawal(history, member)
  return edit(history, member)
}

const pathOf = ({ id }: KnownMember) => `/v1/members/${id}`
const markerOf = ({ state }: KnownMember) => state === 'erased' ? '' : state.marker

function patch (member: KnownMember, body: object, state: MemberState, onDone: (answer: Answer) => void): Change {
  return {
    ask: { method: 'PATCH', path: pathOf(member), key: member.key, body, headers: { 'if-match': member.etag } },
    state,
    done: [200],
    onDone: (answer) => {
      member.etag = String(answer.headers['etag'])
      onDone(answer)
    },
  }
}

function edit (history: History, member: KnownMember): Change {
  const marker = history.nextMarker()
  return patch(member, { headline: marker }, { marker, isFound: isFound(member) }, () => {})
}

function erasure (history: History, member: KnownMember, own: KnownMember[]): Change {
  return {
    ask: { method: 'DELETE', path: pathOf(member), key: member.key },
    state: 'erased',
    // Gone already: by an earlier try.
    done: [204, 404],
    onDone: () => {
      own.splice(own.indexOf(member), 1)
      history.noteAbsence(member.id)
    },
  }
}

/** Hides, or shows again; with a mark, so that a repeated try is known by it. */
function hiding (history: History, member: KnownMember): Change {
  const isHidden = !member.isHidden
  const marker = history.nextMarker()
  if (!isHidden) history.endAbsence(member.id)
  return patch(member, { headline: marker, listing: isHidden ? 'hidden' : 'listed' }, { marker, isFound: isFound({ ...member, isHidden }) }, () => {
    member.isHidden = isHidden
    if (!isFound(member)) history.noteAbsence(member.id)
  })
}

function withdrawal (history: History, member: KnownMember): Change {
  const isWithdrawn = !member.isWithdrawn
  if (!isWithdrawn) history.endAbsence(member.id)
  return {
    ask: { method: isWithdrawn ? 'DELETE' : 'PUT', path: `${pathOf(member)}/consents/directory`, key: member.key },
    state: { marker: markerOf(member), isFound: isFound({ ...member, isWithdrawn }) },
    done: [200],
    onDone: () => {
      member.isWithdrawn = isWithdrawn
      // Its version has changed, and the answer does not tell it.
      member.etag = '*'
      if (!isFound(member)) history.noteAbsence(member.id)
    },
  }
}

async function carryOut ({ balancer, history, onAnswer }: Writing, member: KnownMember, { ask, state, done, onDone }: Change): Promise<void> {
  let wasTried = false
  for (let tries = 0; tries < triesMax; tries++) {
    const answer = await balancer.ask(ask)
    onAnswer(answer, ask)
    // Somebody else's write it cannot be: an earlier try got through after all.
    const isDone = done.includes(answer.status) || (answer.status === 412 && wasTried && await hasMarker(balancer, member, state))
    if (isDone) {
      if (answer.status === 412) member.etag = '*'
      onDone(answer.status === 412 ? { ...answer, headers: { etag: '*' } } : answer)
      member.state = state
      history.acknowledged++
      return
    }
    wasTried = true
    await sleep(retryMs)
  }
  history.unanswered++
  member.doubtful = state
}

async function hasMarker (balancer: Balancer, member: KnownMember, state: MemberState): Promise<boolean> {
  const answer = await balancer.ask({ method: 'GET', path: pathOf(member), key: member.key })
  return answer.status === 200 && state !== 'erased' && (JSON.parse(answer.text) as { headline: string }).headline === state.marker
}
