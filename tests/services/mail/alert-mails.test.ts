import { describe, expect, it } from 'vitest'
import { alertMails } from '../../../backend/services/mail/alert-mails.ts'
import { buildAlert, buildContext } from '../../messages/build-facts.ts'
import { buildRelease } from '../../support/build-release.ts'

type Unit = { readonly id: string; readonly name: string }

const release = buildRelease({ round: 'r1', title: 'Trivsel, forår' })
const { errors, signInAddress } = buildContext()
const [north, south, park] = ['Hjemmepleje Nord', 'Hjemmepleje Syd', 'Vej og park'].map((name) => ({
  name,
  id: release.units.find((unit) => unit.name === name)?.id ?? '',
})) as [Unit, Unit, Unit]
const told = [
  {
    member: 'm1',
    name: 'Bodil Kjær',
    units: [north, south],
    alerts: [buildAlert({ unitName: 'Hjemmepleje Nord' })],
  },
  { member: 'm2', name: 'Åse Holm', units: [park], alerts: [] },
  { member: 'gone', name: 'Ib Lund', units: [park], alerts: [] },
]
const contacts = new Map([
  ['m1', { email: 'bodil@example.dk', language: 'da' as const }],
  ['m2', { email: 'aase@example.dk', language: 'en' as const }],
])
const mails = alertMails({
  release,
  told,
  contactOf: (member) => contacts.get(member),
  facts: { errors, signInAddress },
})

describe('the alert mails of a round', () => {
  it('go to everybody who can be reached, alert or not, each in their language', () => {
    expect(mails.map(({ id, to }) => [id, to])).toEqual([
      ['alert.r1.m1', 'bodil@example.dk'],
      ['alert.r1.m2', 'aase@example.dk'],
    ])
    expect(mails[0]?.text).toContain('Kære Bodil Kjær')
    expect(mails[1]?.text).toContain('Dear Åse Holm')
  })

  it('name the units too small to be judged apart from the quiet ones', () => {
    expect(mails[0]?.text).toContain('For få personer til at sige noget sikkert om:\n- Hjemmepleje Syd')
    expect(mails[1]?.text).toContain('No message for you about:\n- Vej og park')
  })

  it('have ids that do not change, so that queueing again adds nothing', () => {
    const again = alertMails({
      release,
      told,
      contactOf: (member) => contacts.get(member),
      facts: { errors, signInAddress },
    })
    expect(again).toEqual(mails)
  })
})
