export type Spent = { readonly processor: number; readonly clock: number }

/** What work gave, and the seconds it took: processor time of all threads together, and by the clock. */
export function spent<Result>(work: () => Result): Spent & { readonly result: Result } {
  const before = process.cpuUsage()
  const started = performance.now()
  const result = work()
  const clock = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  return { result, processor: (user + system) / 1e6, clock }
}
