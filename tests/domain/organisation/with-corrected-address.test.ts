import { describe, expect, it } from 'vitest'
import { withCorrectedAddress } from '../../../backend/domain/organisation/with-corrected-address.ts'

const person = (id: string, name: string, email: string) => ({
  id,
  name,
  email,
  unitId: 'u',
  role: 'employee' as const,
  language: 'da' as const,
})
const correction = { member: '1', name: 'Ida', after: 'ida@new.example' }
const corrected = (...members: readonly ReturnType<typeof person>[]) =>
  withCorrectedAddress({ units: [], members }, correction).members.map(({ id, email }) => `${id} ${email}`)

describe('the roster with a corrected address', () => {
  it('changes the address of the person alone', () => {
    expect(corrected(person('1', 'Ida', 'ida@old.example'), person('2', 'Bo', 'bo@old.example'))).toEqual([
      '1 ida@new.example',
      '2 bo@old.example',
    ])
  })

  it('gives the old id back to whoever was imported at the new address under the same name', () => {
    expect(corrected(person('9', 'Ida', 'ida@new.example'))).toEqual(['1 ida@new.example'])
    expect(corrected(person('9', 'Bo', 'ida@new.example'))).toEqual(['9 ida@new.example'])
  })

  it('takes an address that differs only in what follows a plus for the same', () => {
    expect(corrected(person('1', 'Ida', 'ida@old.example'), person('2', 'Bo', 'ida+bo@new.example'))).toEqual([
      '1 ida@old.example',
      '2 ida+bo@new.example',
    ])
    expect(corrected(person('9', 'Ida', 'ida+apv@new.example'))).toEqual(['1 ida+apv@new.example'])
    expect(corrected(person('1', 'Ida', 'ida+old@new.example'))).toEqual(['1 ida@new.example'])
  })

  it('changes nothing where somebody else has got the address since', () => {
    expect(corrected(person('1', 'Ida', 'ida@old.example'), person('2', 'Bo', 'ida@new.example'))).toEqual([
      '1 ida@old.example',
      '2 ida@new.example',
    ])
  })
})
