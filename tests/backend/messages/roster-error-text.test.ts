import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rosterErrorText } from '../../../backend/messages/roster-error-text.ts'

it('says row, column and what to do, in both languages', () => {
  const error = { row: 7, column: 'email', code: 'address-twice', otherRow: 3 } as const
  expect(rosterErrorText(error, 'en')).toBe(
    'Row 7, e-mail: The address is also in row 3. Each person may be there only once, and what follows a plus does not count.',
  )
  expect(rosterErrorText(error, 'da')).toBe(
    'Række 7, e-mail: Adressen står også i række 3. Hver person må kun stå én gang, og det, der følger efter et plus, tæller ikke med.',
  )
})

it('says the row alone where no column is meant', () => {
  expect(rosterErrorText({ row: 4, code: 'cell-count' }, 'en')).toMatch(/^Row 4: The row does not have/)
})

it('has the same texts in both languages', () => {
  const keys = (language: string) => {
    const file = join(import.meta.dirname, `../../../backend/messages/roster-errors.${language}.json`)
    const { columns, messages } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>
    return [Object.keys(columns ?? {}), Object.keys(messages ?? {})]
  }
  expect(keys('da')).toEqual(keys('en'))
})
