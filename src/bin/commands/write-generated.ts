import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withConfigurationTable } from '../configuration-table.ts'
import { openapiDocument } from '../openapi-document.ts'
import { CommandError, type Command } from './command.ts'

const openapiFile = fileURLToPath(new URL('../../../openapi/openapi.json', import.meta.url))
const readmeFile = fileURLToPath(new URL('../../../README.md', import.meta.url))

export const writeOpenapiCommand: Command = {
  summary: 'Write openapi/openapi.json from the routes.',
  async run ({ out }) {
    await mkdir(dirname(openapiFile), { recursive: true })
    await writeFile(openapiFile, await openapiDocument())
    out.write('openapi/openapi.json is written.\n')
  },
}

export const writeReadmeCommand: Command = {
  summary: "Write the README's configuration table from src/config/env.ts.",
  async run ({ out }) {
    const readme = withConfigurationTable(await readFile(readmeFile, 'utf8'))
    if (readme === null) throw new CommandError('README.md has no comments configuration:start and configuration:end')
    await writeFile(readmeFile, readme)
    out.write('The configuration table in README.md is written.\n')
  },
}
