export { giveUpRound, runRound, type RoundJob } from './run-round.ts'
