import { parseArgs } from 'node:util'
import type { Logger } from 'pino'

export type CommandContext = {
  processEnv: Readonly<Record<string, string | undefined>>
  log: Logger
  /** Ends a command that takes long. */
  signal: AbortSignal
  out: NodeJS.WriteStream
  /** What was given of the command's options. */
  options: Readonly<Record<string, string>>
}

/** `options` are names that take a value: `--file F`; `flags` take none and are 'true' when given; `operand` is what stands alone, by that name. */
export type Command = { summary: string, operand?: string, options?: readonly string[], flags?: readonly string[], run: (context: CommandContext) => Promise<void> }

const optionsOf = <Type extends 'string' | 'boolean'>(names: readonly string[], type: Type): Record<string, { type: Type }> => Object.fromEntries(names.map((name) => [name, { type }]))

/** Null when there is something the command does not take. */
export function readOptions ({ operand, options = [], flags = [] }: Command, args: string[]): Record<string, string> | null {
  const asked = { ...optionsOf(options, 'string'), ...optionsOf(flags, 'boolean') }
  try {
    const { values, positionals } = parseArgs({ args, options: asked, allowPositionals: operand !== undefined })
    if (positionals.length > 1) return null
    return Object.fromEntries([...Object.entries(values), ...positionals.map((value): [string, string] => [operand ?? '', value])].map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}

/** A reason to stop with one line. */
export class CommandError extends Error { override name = 'CommandError' }
