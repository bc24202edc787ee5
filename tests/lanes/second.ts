import { runLane } from '../support/run-lane.ts'

await runLane()
