/** Places of numbers that have the same absolute value, one after the other; -1 where there is none, or no more. */
export type PlacesByPrint = {
  readonly first: (number: number) => number
  readonly after: (place: number, number: number) => number
}

/**
 * Finds hundreds of thousands of whole, safe numbers by their absolute value: chains in typed arrays, where a `Map` of
 * arrays would spend its time on memory.
 *
 * @example
 * placesByPrint(Float64Array.of(7, 3, -7)).after(0, 7) // => 2
 */
export function placesByPrint(numbers: Float64Array): PlacesByPrint {
  const mask = 2 ** Math.ceil(Math.log2(numbers.length + 1)) - 1
  const chainOf = (number: number): number => {
    const mixed = Math.imul(Math.abs(number) | 0, 0x9e3779b1)
    return (mixed ^ (mixed >>> 15)) & mask
  }
  // One more than the first place of each chain, and than the one after each place; 0 where there is none.
  const starts = new Int32Array(mask + 1)
  const next = new Int32Array(numbers.length)
  // From the last to the first, so that chains go from the first to the last.
  for (let place = numbers.length - 1; place >= 0; place -= 1) {
    const chain = chainOf(numbers[place] ?? 0)
    next[place] = starts[chain] ?? 0
    starts[chain] = place + 1
  }
  const alike = (from: number, number: number): number => {
    const sought = Math.abs(number)
    let place = from
    while (place >= 0 && Math.abs(numbers[place] ?? 0) !== sought) place = (next[place] ?? 0) - 1
    return place
  }
  return {
    first: (number) => alike((starts[chainOf(number)] ?? 0) - 1, number),
    after: (place, number) => alike((next[place] ?? 0) - 1, number),
  }
}
