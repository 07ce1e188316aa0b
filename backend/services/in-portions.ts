import { setImmediate } from 'node:timers/promises'

const portion = 200

/** What `work` makes of each thing, in their order; requests have their turn after every 200. */
export async function inPortions<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing, index: number) => Result,
): Promise<readonly Awaited<Result>[]> {
  const results: Awaited<Result>[] = []
  for (let first = 0; first < things.length; first += portion) {
    const some = things.slice(first, first + portion)
    results.push(...(await Promise.all(some.map((thing, place) => work(thing, first + place)))))
    await setImmediate()
  }
  return results
}
