/**
 * All that is used of simple-statistics, in one place, so that a new version of it is checked here once: sums without
 * rounding errors, and sample statistics that divide by one less than there are values. Its `tTest` is left alone, since
 * it divides by the number of values itself.
 */
export { mean, sampleCovariance, sampleStandardDeviation, sampleVariance, sum } from 'simple-statistics'
