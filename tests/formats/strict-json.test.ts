import t from 'tap'
import fc from 'fast-check'
import { parseStrictJson, StrictJsonError } from '../../src/formats/strict-json.ts'

const seed = 20_261_121
t.comment(`fast-check seed ${seed}`)

function refusal (text: string): { pointer: string, message: string } {
  try {
    parseStrictJson(text)
  } catch (error) {
    if (error instanceof StrictJsonError) return { pointer: error.pointer, message: error.message }
    throw error
  }
  throw new Error(`accepted: ${text.slice(0, 100)}`)
}

function nested (depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

t.test('what means two things or does harm is refused with the place of the first fault', async (t) => {
  const cases: [text: string, pointer: string][] = [
    ['{"a":1,"a":1}', '/a'],
    ['{"a":1,"b":{"c":[{"d":1},{"d":1,"e":2,"d":3}]}}', '/b/c/1/d'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"":1,"":2}', '/'],
    ['{"a/b~c":1,"a/b~c":2}', '/a~1b~0c'],
    ['{"a\\\\":1,"a\\\\" :2}', '/a\\'],
    ['{"__proto__":{"isOperator":true}}', '/__proto__'],
    ['[{"\\u005f_proto__":1}]', '/0/__proto__'],
    ['{"a":{"constructor":{"prototype":{"x":1}}}}', '/a/constructor/prototype'],
    ['{"a":["x","\\u0000"]}', '/a/1'],
    ['{"a":"\\ud83d"}', '/a'],
    ['{"a":"\\ude00\\ud83d"}', '/a'],
    ['{"a":"\ud83d"}', '/a'],
    ['{"b":{"\\u0000":1}}', '/b'],
    ['{"\\udead":1}', ''],
    [nested(33), '/0'.repeat(32)],
    ['{"a":'.repeat(33) + '1' + '}'.repeat(33), '/a'.repeat(32)],
  ]
  for (const [text, pointer] of cases) t.equal(refusal(text).pointer, pointer, text.slice(0, 60))
})

t.test('a syntax error names its line and column and never echoes the text', async (t) => {
  const cases: [text: string, line: number, column: number][] = [
    ['', 1, 1],
    ['secret', 1, 1],
    ['{"a":1,}', 1, 8],
    ['{"a":1\n "secret":2}', 2, 2],
    ['[1,2', 1, 5],
    ['[1 2]', 1, 4],
    ['{"a" 1}', 1, 6],
    ['{a:1}', 1, 2],
    ['{"a":01}', 1, 7],
    ['{"a":tru}', 1, 6],
    ['{"a":1}}', 1, 8],
    ['"secret', 1, 8],
    ['"se\ncret"', 1, 4],
    ['"\\x"', 1, 2],
    ['{"a":"\0"}', 1, 7],
    ['[+1]', 1, 2],
    ['[NaN]', 1, 2],
    ["{'a':1}", 1, 2],
  ]
  for (const [text, line, column] of cases) {
    t.strictSame(refusal(text), { pointer: '', message: `This is not valid JSON: line ${line}, column ${column}.` }, JSON.stringify(text))
  }
})

t.test('what only looks doubtful is accepted as JSON.parse reads it', async (t) => {
  const texts = [
    '{"a":"b","c":"d"}', '{"a":"\\\\u0000"}', '{"a":"\\\\ud83d"}', '{"a":"\\ud83d\\ude00"}', '{"a":":b","c":": d"}', '{"a\\\\":"\\":"}',
    '{"constructor":"x"}', '{"constructor":{"a":1}}', '{"prototype":1}', '[{"a":1},{"a":2}]', '{"a":{"a":{"a":1}}}', ' [ { "a" : null } ] \n',
    '{"toString":1,"hasOwnProperty":2}', nested(32), '"x"', '-0.5e-3', 'null',
  ]
  for (const text of texts) t.equal(JSON.stringify(parseStrictJson(text)), JSON.stringify(JSON.parse(text)), text)
})

t.test('every JSON value without those faults comes back as it was', async () => {
  const isSound = (value: unknown) => !/__proto__|constructor|\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value))
  const value = fc.oneof(fc.jsonValue({ maxDepth: 6 }), fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' })).filter(isSound)
  fc.assert(fc.property(value, fc.constantFrom(0, 1, '\t'), (value, space) => {
    const text = JSON.stringify(value, null, space)
    return JSON.stringify(parseStrictJson(text)) === JSON.stringify(value)
  }), { seed, numRuns: 3000 })
})

t.test('a key that stands twice is found wherever it stands', async () => {
  const object = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 6 })
  fc.assert(fc.property(object, fc.nat(), fc.nat({ max: 5 }), (object, pick, depth) => {
    const members = Object.entries(object).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    const twice = members[pick % members.length] ?? ''
    const text = `${'[0,'.repeat(depth)}{${[...members, twice].join()}}${']'.repeat(depth)}`
    return refusal(text).pointer.startsWith('/1'.repeat(depth))
  }), { seed, numRuns: 1000 })
})

t.test('any text is either read as JSON.parse reads it or refused as such, never another error', async () => {
  const text = fc.array(fc.constantFrom(...'{}[]:,"\\ \n0123.eE+-u', 'true', 'null', '"a"', '"a":', '\\u0000', '\\ud800', '__proto__'), { maxLength: 14 }).map((parts) => parts.join(''))
  fc.assert(fc.property(text, (text) => {
    try {
      return JSON.stringify(parseStrictJson(text)) === JSON.stringify(JSON.parse(text))
    } catch (error) {
      return error instanceof StrictJsonError
    }
  }), { seed, numRuns: 20_000 })
})

t.test('a syntax error is located where JSON.parse gives up, or at the start of the token', async () => {
  const text = fc.array(fc.constantFrom(...'{}[]:, \n', '1', 'true', '"a"', '"a":', '0.5'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(fc.property(text, (text) => {
    const place = /position (\d+)/
    try {
      JSON.parse(text)
    } catch (error) {
      const expected = place.exec((error as Error).message)?.[1]
      if (expected === undefined) return true
      const lines = text.slice(0, Number(expected)).split('\n')
      const found = /line (\d+), column (\d+)/.exec(refusal(text).message)
      return Number(found?.[1]) === lines.length && Number(found?.[2]) === (lines.at(-1) ?? '').length + 1
    }
    return true
  }), { seed, numRuns: 20_000 })
})
