import type { Logger } from 'pino'

export type CommandContext = {
  processEnv: Readonly<Record<string, string | undefined>>
  log: Logger
  /** Ends a command that takes long. */
  signal: AbortSignal
  out: NodeJS.WriteStream
}

export type Command = { summary: string, run: (context: CommandContext) => Promise<void> }

/** A reason to stop with one line. */
export class CommandError extends Error { override name = 'CommandError' }
