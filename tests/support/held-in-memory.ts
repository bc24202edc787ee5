import type { TestApp } from './start-app.ts'

/** Waits until so many communities are searched in memory; until then the engine answers. */
export async function heldInMemory ({ deps: { rosters } }: TestApp, communities: number): Promise<void> {
  rosters.start()
  const endsAtMs = performance.now() + 20_000
  while (rosters.report().communities < communities) {
    if (performance.now() > endsAtMs) throw new Error('the communities did not come into memory')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
