import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { root } from './files-under.ts'

type Report = { summary: { violations: { rule: { name: string }, from: string, to: string }[], totalCruised: number } }

/** Sentences of the form `rule: from → to` for the sources in a folder, and how many files were looked at. */
async function cruise (folder: string): Promise<{ violations: string[], files: number }> {
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/depcruise'), [
    '--config', join(root, '.config/dependency-cruiser.cjs'), '--output-type', 'json', 'src',
  ], { cwd: folder, maxBuffer: 64 * 1024 * 1024 }).catch((failure: { stdout: string }) => failure)
  const { violations, totalCruised } = (JSON.parse(stdout) as Report).summary
  return { violations: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`), files: totalCruised }
}

t.test('every file of src imports only what its layer may', async (t) => {
  const { violations, files } = await cruise(root)
  t.strictSame(violations, [])
  t.ok(files > 150, 'all of src was looked at')
})

t.test('an import that a layer may not have is found', async (t) => {
  const folder = t.testdir({
    'tsconfig.json': '{}',
    src: {
      domain: { 'price.ts': "import { send } from '../http/send.ts'\nexport const price = send\n" },
      http: { 'send.ts': 'export const send = 1\n' },
      formats: { 'row.ts': "import { price } from '../domain/price.ts'\nimport './gone.ts'\nexport const row = price\n" },
    },
  })
  t.strictSame((await cruise(folder)).violations.toSorted(), [
    'domain-is-pure: src/domain/price.ts → src/http/send.ts',
    'formats-know-formats-only: src/formats/row.ts → src/domain/price.ts',
    'no-unresolvable: src/formats/row.ts → ./gone.ts',
  ])
})
