import { expect, it } from 'vitest'
import { drawnInPortions } from '../../backend/store/drawn-in-portions.ts'
import { seededBytes } from '../support/seeded-bytes.ts'

it('gives out every byte once, in few draws', () => {
  let draws = 0
  const seeded = seededBytes('portions')
  const random = drawnInPortions((length) => {
    draws += 1
    return seeded(length)
  })
  const drawn = Array.from({ length: 1000 }, () => Buffer.from(random(8)).toString('hex'))
  expect(new Set(drawn).size).toBe(1000)
  expect(draws).toBe(2)
  expect(random(600)).toHaveLength(600)
  expect([1, 7, 64, 65].map((length) => random(length).length)).toEqual([1, 7, 64, 65])
})
