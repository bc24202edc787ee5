export type Timed<T> = { readonly result: T, readonly cpuMs: number }

/** What a computation gives, with the CPU time it took. */
export function timed<T> (make: () => T): Timed<T> {
  const before = process.cpuUsage()
  const result = make()
  const { user, system } = process.cpuUsage(before)
  return { result, cpuMs: (user + system) / 1_000 }
}
