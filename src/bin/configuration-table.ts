import type { z } from 'zod'
import { Env } from '../config/env.ts'

const marks = { start: '<!-- configuration:start -->', end: '<!-- configuration:end -->' } as const

/** The README with its configuration table as src/config/env.ts has it now; null when it has no place for one. */
export function withConfigurationTable (readme: string): string | null {
  const start = readme.indexOf(marks.start)
  const end = readme.indexOf(marks.end)
  if (start < 0 || end < start) return null
  return `${readme.slice(0, start + marks.start.length)}\n${configurationTable()}${readme.slice(end)}`
}

function configurationTable (): string {
  const rows = Object.entries(Env.shape).map(([name, variable]) => `| \`${name}\` | ${defaultOf(variable)} | ${cell(variable.description ?? '')} |\n`)
  return `| variable | default | what it says |\n|---|---|---|\n${rows.join('')}`
}

function defaultOf (variable: z.ZodType): string {
  const value = variable.parse(undefined) as string | number | boolean | undefined
  return value === undefined ? '' : `\`${value}\``
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
