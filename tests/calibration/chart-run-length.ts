import { pnorm } from 'lib-r-math.js'

/**
 * Average run lengths of control charts on independent standard normal values, from the first value on, by Markov chains
 * (Brook and Evans 1972, Biometrika 59; Lucas and Saccucci 1990, Technometrics 32): how many rounds until the first
 * alarm, when the mean has moved by `shift`.
 */
export const ewmaRunLength = (chart: { smoothing: number; limit: number }, shift: number, states = 301): number => {
  const { smoothing, limit } = chart
  const edge = limit * Math.sqrt(smoothing / (2 - smoothing))
  const width = (2 * edge) / states
  const centre = (state: number) => -edge + (state + 0.5) * width
  return runLength(states, (states - 1) / 2, (from, to) => {
    const reached = (at: number) => pnorm((at - (1 - smoothing) * centre(from)) / smoothing - shift)
    return reached(centre(to) + width / 2) - reached(centre(to) - width / 2)
  })
}

export const cusumRunLength = (chart: { allowance: number; limit: number }, shift: number, states = 300): number => {
  const { allowance, limit } = chart
  const width = (2 * limit) / (2 * states - 1)
  return runLength(states, 0, (from, to) => {
    const reached = (at: number) => pnorm(at - from * width + allowance - shift)
    return to === 0 ? reached(width / 2) : reached((to + 0.5) * width) - reached((to - 0.5) * width)
  })
}

/** Solves (I - P) length = 1 by elimination, and gives the length from `start`. */
const runLength = (states: number, start: number, passed: (from: number, to: number) => number): number => {
  const rows = Array.from({ length: states }, (_, from) =>
    Float64Array.from({ length: states + 1 }, (_unit, to) =>
      to === states ? 1 : Number(from === to) - passed(from, to),
    ),
  )
  for (let pivot = 0; pivot < states; pivot++)
    for (let row = 0; row < states; row++) {
      if (row === pivot) continue
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!
      if (factor !== 0) for (let k = pivot; k <= states; k++) rows[row]![k]! -= factor * rows[pivot]![k]!
    }
  return rows[start]![states]! / rows[start]![start]!
}
