/** A weighted sum over atoms, each once, with weights 1 and -1: their sum, or the difference between two parts of them. */
export type SignedSet = readonly (readonly [atom: number, weight: number])[]

/** The sum over a group of atoms. */
export const sumOver = (group: readonly number[]): SignedSet => [...new Set(group)].map((atom) => [atom, 1])
