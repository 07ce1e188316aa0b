import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import { reportingUnits } from '../../../backend/domain/organisation/reporting-units.ts'
import type { Representing } from '../../../backend/domain/organisation/representing.ts'
import { buildOrganisation } from './build-organisation.ts'

const form = (organisation: Organisation, representing: Representing) =>
  reportingUnits(organisation, { minimum: 8, newId: () => '', representing })

describe('a representative at the top', () => {
  const organisation = buildOrganisation({
    K: { employees: 9, leaders: 1, representatives: 1 },
    'K/a': { employees: 20, leaders: 1 },
  })
  const [nobody, theOne] = [new Set<string>(), new Set(['K#r1'])]
  const recipients = (result: ReturnType<typeof form>) =>
    result.outcome === 'formed' && result.reportingUnits.map((unit) => unit.recipients.map(({ member }) => member))

  it('is nobody besides the leader without an appointment that holds', () => {
    const refused = { outcome: 'refused', reason: 'no-recipient', unitNames: ['K'] }
    expect(form(organisation, nobody)).toEqual(refused)
  })

  it('receives what they represent, and one without an appointment that holds nothing, also beside others who do', () => {
    const led = buildOrganisation({
      K: { employees: 9, leaders: 1, representatives: 1 },
      'K/a': { employees: 20, leaders: 1, representatives: 1 },
    })
    expect(recipients(form(led, theOne))).toEqual([
      ['K#l1', 'K#r1'],
      ['K/a#l1', 'K#l1', 'K#r1'],
    ])
  })
})
