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

/** `options` are names that take a value: `--file F`; `flags` take none and are 'true' when given. */
export type Command = { summary: string, options?: readonly string[], flags?: readonly string[], run: (context: CommandContext) => Promise<void> }

const optionsOf = <Type extends 'string' | 'boolean'>(names: readonly string[], type: Type): Record<string, { type: Type }> => Object.fromEntries(names.map((name) => [name, { type }]))

/** Null when there is something the command does not take. */
export function readOptions ({ options = [], flags = [] }: Command, args: string[]): Record<string, string> | null {
  const asked = { ...optionsOf(options, 'string'), ...optionsOf(flags, 'boolean') }
  try {
    return Object.fromEntries(Object.entries(parseArgs({ args, options: asked }).values).map(([name, value]) => [name, String(value)]))
  } catch {
    return null
  }
}

/** A reason to stop with one line. */
export class CommandError extends Error { override name = 'CommandError' }
