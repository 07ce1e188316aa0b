import { dnorm, pnorm } from 'lib-r-math.js'

/** From one number to another. */
export type Between = { readonly low: number; readonly high: number }

/** So narrow that its two ends cannot be told apart by how much lies below each. */
const narrow = 1e-3

/** How much of a normal distribution lies between two numbers, also where they are next to each other. */
export function normalShare({ low, high }: Between, { mean, deviation }: { mean: number; deviation: number }): number {
  const [from, to] = [(low - mean) / deviation, (high - mean) / deviation]
  return to - from < narrow ? dnorm((from + to) / 2) * (to - from) : pnorm(to) - pnorm(from)
}
