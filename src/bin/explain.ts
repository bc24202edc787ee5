import { ConfigError } from '../config/env.ts'
import { EngineError } from '../embedded/errors.ts'
import { MigrationError } from '../postgres/migrate.ts'

/** One line that says what is wrong; a failure nobody foresaw keeps its stack. */
export function explain (error: unknown): string {
  if (error instanceof ConfigError || error instanceof EngineError || error instanceof MigrationError) return error.message
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EADDRINUSE': return `the port is in use: ${error.message.replace(/^listen EADDRINUSE: /, '')}; set PORT to another, or to 0 for any free one`
    case 'EACCES': return `not permitted: ${error.message}`
    case 'ECONNREFUSED':
    case 'CONNECT_TIMEOUT': return `the database or the search engine does not answer (${code}); check DATABASE_URL and MEILI_URL`
    case '28P01':
    case '28000': return 'the database refuses this user or password; check DATABASE_URL'
    case '42501': return 'the database role may not do this; it must be allowed to create roles and tables (see README, “Your own PostgreSQL”)'
    default: return error.stack ?? error.message
  }
}
