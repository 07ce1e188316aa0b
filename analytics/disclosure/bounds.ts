/** A lowest and a highest value, in points. */
export type Bounds = { readonly low: number; readonly high: number }

/** Of a figure that says nothing more closely, in points. */
export const wholeScale: Bounds = { low: 0, high: 100 }
