import t from 'tap'
import { AppError, defineError } from '../../src/domain/errors.ts'

t.test('a declared error carries its code, kind and help, and makes errors with its sentence and faults', async (t) => {
  const full = defineError('round.full', 'conflict', 'The round has no seat left.', (seats: number) => ({ message: `All ${seats} seats are taken.`, faults: [{ pointer: '/body/seat', message: 'is taken' }] }))
  t.strictSame([full.code, full.kind, full.help], ['round.full', 'conflict', 'The round has no seat left.'])
  const error = full(69)
  t.ok(error instanceof AppError)
  t.strictSame({ ...error, message: error.message }, { name: 'AppError', code: 'round.full', kind: 'conflict', faults: [{ pointer: '/body/seat', message: 'is taken' }], message: 'All 69 seats are taken.', retryAfterSeconds: null })
  t.strictSame(defineError('round.over', 'conflict', 'x', () => 'It is over.')().faults, [])
})
