import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { Env, readEnv } from '../../src/config/env.ts'
import { root } from './files-under.ts'

const [dockerfile, dockerignore, compose] = await Promise.all(['Dockerfile', '.dockerignore', 'compose.yaml'].map((file) => readFile(join(root, file), 'utf8'))) as [string, string, string]

/** First groups of all matches. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, group = '']) => group)

const copied = all(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(' '))

t.test('the image is made of files that exist and reach the build', async (t) => {
  const sent = all(dockerignore, /^!(.+)$/gm)
  t.ok(dockerignore.startsWith('*\n'), 'nothing else reaches it')
  t.strictSame([...new Set(copied)].toSorted(), sent.toSorted())
  for (const name of copied) t.ok(existsSync(join(root, name)), name)
})

t.test('the image starts the server as an ordinary user, watched over', async (t) => {
  const [program, ...rest] = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[]
  const [file = ''] = rest.filter((argument) => !argument.startsWith('--'))
  t.equal(program, 'node')
  t.ok(existsSync(join(root, file)), file)
  t.match(dockerfile, /^USER node$/m)
  t.match(dockerfile, /^HEALTHCHECK .*\\\n.*\/livez/m)
  t.ok(dockerfile.indexOf('USER node') > dockerfile.lastIndexOf('RUN '), 'nothing is done as root after it')
})

t.test('the image needs the Node the package asks for', async (t) => {
  const { engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { engines: { node: string } }
  for (const version of all(dockerfile, /^FROM node:(\d+)/gm)) t.equal(`>=${version}`, engines.node)
})

t.test('no image comes as whatever is newest', async (t) => {
  const images = [...all(dockerfile, /^FROM (\S+)/gm), ...all(compose, /^ +image: (\S+)$/gm)]
  t.equal(images.length, 5)
  for (const image of images) t.match(image, /:v?\d+[\w.-]*$/, image)
})

t.test('what the files set is a setting of Renmai, and is accepted', async (t) => {
  const inImage = Object.fromEntries(all(dockerfile, /^ENV (.+)$/gm).flatMap((line) => line.split(' ')).map((pair) => pair.split('=') as [string, string]))
  const inCompose = Object.fromEntries([...compose.matchAll(/^ +((?:RENMAI_|DATABASE_URL|MEILI_URL)\w*): (.+)$/gm)].map(([, name = '', value = '']) => [name, filledIn(value)]))
  const { NODE_ENV: mode, ...settings } = { ...inImage, ...inCompose }
  t.equal(mode, 'production')
  t.strictSame(Object.keys(settings).filter((name) => !(name in Env.shape)), [])
  t.match(readEnv(settings), { HOST: '0.0.0.0', DATABASE_URL: /@postgres:5432\/renmai$/, MEILI_URL: 'http://meilisearch:7700' })
})

t.test('no secret has a default: compose refuses to start without each of them', async (t) => {
  for (const name of ['POSTGRES_PASSWORD', 'MEILI_MASTER_KEY', 'RENMAI_OPERATOR_KEY', 'RENMAI_SECRET']) {
    const uses = all(compose, new RegExp(`\\$\\{${name}([^}]*)\\}`, 'g'))
    t.ok(uses.length > 0, name)
    for (const use of uses) t.match(use, /^:\?\S/, name)
  }
})

/** The value compose makes of a template: defaults as they are, required variables as 40 letters. */
function filledIn (template: string): string {
  return template.replaceAll(/\$\{\w+:\?[^}]*\}/g, 'x'.repeat(40)).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1')
}
