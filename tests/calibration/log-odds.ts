/** The probability as log odds, which keeps apart what is all but certain. */
export const logOdds = ({ probability }: { readonly probability: number }) =>
  Math.log(Math.max(probability, 1e-300)) - Math.log(Math.max(1 - probability, 1e-16))
