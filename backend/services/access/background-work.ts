import { setImmediate } from 'node:timers/promises'

/**
 * Work that goes on after a reply, so that the reply takes equally long whatever there is to do. A failure is told to
 * `onFailure` without what failed. `settled` resolves when nothing is under way: before stopping, and in tests.
 */
export function backgroundWork(onFailure: (error: unknown) => void) {
  const underWay = new Set<Promise<void>>()
  return {
    start: (work: () => Promise<void>): void => {
      const running = setImmediate()
        .then(work)
        .catch(onFailure)
        .finally(() => underWay.delete(running))
      underWay.add(running)
    },
    settled: async (): Promise<void> => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
  }
}
