/** The number at an index of a dense numeric array; the caller keeps the index inside. */
export const at = (values: Float64Array, index: number): number => values[index] ?? 0
