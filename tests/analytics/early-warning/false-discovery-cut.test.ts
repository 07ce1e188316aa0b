import { expect, test } from 'vitest'
import { falseDiscoveryCut } from '../../../analytics/early-warning/false-discovery-cut.ts'

test('takes the largest set whose mean chance of being false is allowed', () => {
  // 1 - p: .01, .05, .14, .40; running means .01, .03, .0667, .15
  expect(falseDiscoveryCut([0.6, 0.99, 0.86, 0.95], 0.07)).toBe(0.86)
  expect(falseDiscoveryCut([0.6, 0.99, 0.86, 0.95], 0.3)).toBe(0.6)
})

test('alarms equal units together or not at all', () => {
  // With one of the two at .8 the mean is .07, with both .1133.
  expect(falseDiscoveryCut([1, 1, 0.79, 0.79], 0.07)).toBe(1)
  expect(falseDiscoveryCut([1, 1, 0.86, 0.86], 0.07)).toBe(0.86)
})

test('alarms nobody where nobody is sure enough', () => {
  expect(falseDiscoveryCut([0.5, 0.2], 0.07)).toBe(Infinity)
  expect(falseDiscoveryCut([], 0.07)).toBe(Infinity)
})
