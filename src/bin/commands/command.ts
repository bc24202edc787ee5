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

/** `options` are names that take a value: `--file F`. */
export type Command = { summary: string, options?: readonly string[], run: (context: CommandContext) => Promise<void> }

/** Null when there is something the command does not take. */
export function readOptions ({ options = [] }: Command, args: string[]): Record<string, string> | null {
  try {
    return parseArgs({ args, options: Object.fromEntries(options.map((name) => [name, { type: 'string' as const }])) }).values as Record<string, string>
  } catch {
    return null
  }
}

/** A reason to stop with one line. */
export class CommandError extends Error { override name = 'CommandError' }
