/** A lowest and a highest value, in points. */
export type Bounds = { readonly low: number; readonly high: number }
