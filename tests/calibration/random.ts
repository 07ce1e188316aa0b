/** Seeded random numbers: the same seed gives the same organisations on every machine. */
export type Random = {
  readonly uniform: () => number
  readonly between: (low: number, high: number) => number
  readonly normal: () => number
  readonly student: (freedom: number) => number
}

/** xoshiro128** by Blackman and Vigna (2018), normals by Marsaglia's polar method. */
export const randomFrom = (seed: number): Random => {
  const state = Uint32Array.from(
    { length: 4 },
    (_, index) => Math.imul(seed + 0x9e3779b9 * (index + 1), 0x85ebca6b) ^ (seed >>> index),
  )
  const word = (): number => {
    const result = Math.imul(rotated(Math.imul(state[1]!, 5), 7), 9)
    const shifted = state[1]! << 9
    state[2]! ^= state[0]!
    state[3]! ^= state[1]!
    state[1]! ^= state[2]!
    state[0]! ^= state[3]!
    state[2]! ^= shifted
    state[3] = rotated(state[3]!, 11)
    return result >>> 0
  }
  for (let warm = 0; warm < 20; warm++) word()
  const uniform = () => (word() + 0.5) / 4294967296
  let spare = Number.NaN
  const normal = (): number => {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = Number.NaN
      return kept
    }
    let [x, y, square] = [0, 0, 2]
    while (square >= 1) {
      x = 2 * uniform() - 1
      y = 2 * uniform() - 1
      square = x * x + y * y
    }
    const factor = Math.sqrt((-2 * Math.log(square)) / square)
    spare = y * factor
    return x * factor
  }
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    normal,
    student: (freedom) => {
      let square = 0
      for (let index = 0; index < freedom; index++) square += normal() ** 2
      return (normal() / Math.sqrt(square / freedom)) * Math.sqrt((freedom - 2) / freedom)
    },
  }
}

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by))
