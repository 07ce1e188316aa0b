import { describe, expect, it } from 'vitest'
import { buildOrganisation, freeze, lines, rikke, rosterFile } from './build-roster.ts'

const hashNow = async ({ organisation }: Awaited<ReturnType<typeof buildOrganisation>>) =>
  (await organisation.differenceNow())?.hash ?? ''

describe('the difference since the last opened round', () => {
  it('is everybody before the first round', async () => {
    const { organisation } = await buildOrganisation()
    expect(await organisation.showDifference()).toEqual({ changes: [], unitsAdded: [], unitsRemoved: [] })
    await organisation.importRoster(rosterFile(lines))
    const shown = await organisation.showDifference()
    expect(shown.changes.map(({ kind }) => kind)).toEqual(lines.map(() => 'joined'))
    expect(shown.since).toBeUndefined()
  })

  it('names who joined, left, moved and changed name, role or language', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    await freeze(built, 'first')
    await built.organisation.importRoster(
      rosterFile([
        lines[0]!,
        ['Lene Ledersen', 'lene@example.dk', 'Kommunen/Skolen', 'leder', 'da'],
        lines[2]!,
        ['Emil Ærlig', 'emil@example.dk', 'Kommunen/Parken', 'leder', 'da'],
        ['Ny Nyborg', 'ny@example.dk', 'Kommunen/Skolen', 'medarbejder', 'da'],
      ]),
    )
    const shown = await built.organisation.showDifference()
    expect(shown).toMatchObject({ since: 'Round first', unitsAdded: ['Kommunen/Parken'], unitsRemoved: [] })
    expect(shown.changes).toEqual([
      { kind: 'joined', name: 'Ny Nyborg', email: 'ny@example.dk', unit: 'Kommunen/Skolen' },
      { kind: 'left', name: 'Åse Ørum', email: 'aase@example.dk', unit: 'Kommunen/Skolen' },
      change('moved', 'Kommunen/Skolen', 'Kommunen/Parken'),
      { ...change('renamed', 'Lene Leder', 'Lene Ledersen'), ...lene },
      change('role', 'employee', 'leader'),
      change('language', 'en', 'da'),
    ])
  })

  it('is made against the round opened last', async () => {
    const built = await buildOrganisation()
    for (const [round, count] of [3, 4, 5].entries()) {
      await built.organisation.importRoster(rosterFile(lines.slice(0, count)))
      await freeze(built, `round-${round}`)
    }
    expect(await built.organisation.showDifference()).toMatchObject({ since: 'Round round-2', changes: [] })
  })
})

describe('approving a difference', () => {
  it('binds who and when to exactly what was shown', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    await built.organisation.approve(await hashNow(built), rikke)
    expect((await built.organisation.showDifference()).approval).toEqual({
      representative: rikke.name,
      day: '2026-03-02',
    })
  })

  it('is void as soon as the roster is another one', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    const shown = await hashNow(built)
    await built.organisation.approve(shown, rikke)
    await built.organisation.importRoster(rosterFile(lines.slice(0, 4)))
    expect((await built.organisation.differenceNow())?.approval).toBeUndefined()
    await expect(built.organisation.approve(shown, rikke)).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('is void once a round was opened on it: the next step needs its own', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    await built.organisation.approve(await hashNow(built), rikke)
    await freeze(built, 'first')
    expect((await built.organisation.differenceNow())?.approval).toBeUndefined()
  })

  it('is left to a waiting representative only where they may stand in', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    const waiting = { ...rikke, grants: ['waiting-representative'] } as const
    const hash = await hashNow(built)
    await expect(built.organisation.approve(hash, waiting)).rejects.toMatchObject({ code: 'not-allowed' })
    built.state.mayStandIn = true
    await built.organisation.approve(hash, waiting)
    expect((await built.organisation.differenceNow())?.approval?.member).toBe(rikke.member)
  })
})

const lene = { name: 'Lene Ledersen', email: 'lene@example.dk', unit: 'Kommunen/Skolen' }

function change(kind: string, before: string, after: string) {
  return { kind, name: 'Emil Ærlig', email: 'emil@example.dk', unit: 'Kommunen/Parken', before, after }
}
