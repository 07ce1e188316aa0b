/**
 * Over all looks together. Figures that are coded coarsely and stand until they clearly move change in jumps, by which five
 * in a hundred are called clear at this risk of four (measured in the tests, on figures as they are released).
 */
const riskOfAllLooks = 0.04

/**
 * The risk at which a measure that changes nothing may be called clearly better or worse in the given round after it
 * began (1 is the first), so that the risk of all rounds together, however many are looked at, stays within what is
 * promised: `riskOfAllLooks` over look times look + 1. The first look spends a half of the whole, two looks together two
 * thirds, and so on: a fixed spending of the error (Lan and DeMets 1983, Biometrika 70, 659-663) with Bonferroni's bound
 * (Dunn 1961, Journal of the American Statistical Association 56, 52-64), which needs no knowledge of how alike the rounds
 * are. The intervals of that risk hold in all rounds together.
 *
 * @example
 * riskOfLook(1) // => 0.02
 * riskOfLook(2) // => 0.006667
 */
export const riskOfLook = (look: number): number => riskOfAllLooks / (look * (look + 1))
