/** The standard deviation that rounding alone gives a difference of two figures in such steps: twice step squared over 12. */
export const roundedChange = (step: number): number => step / Math.sqrt(6)
