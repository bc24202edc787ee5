export { forgetSessions } from './forget-sessions.ts'
export { StartedSession } from './sessions.schemas.ts'
export { startSession } from './start-session.ts'
