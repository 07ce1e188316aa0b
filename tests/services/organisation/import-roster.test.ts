import { describe, expect, it } from 'vitest'
import { buildOrganisation, freeze, lines, rosterFile } from './build-roster.ts'

describe('importing a roster', () => {
  it('makes the file the current roster and says how large it is', async () => {
    const { organisation, people } = await buildOrganisation()
    expect(await organisation.summary()).toEqual({})
    await organisation.importRoster(rosterFile(lines))
    expect(await organisation.summary()).toEqual({
      roster: { importedOn: '2026-03-02', members: 5, units: 2, leaders: 2, representatives: 1 },
    })
    const aase = (await people()).find(({ email }) => email === 'aase@example.dk')
    expect(aase).toMatchObject({ name: 'Åse Ørum', unit: 'Kommunen/Skolen', role: 'employee' })
  })

  it('tells every error at once, by row and column, and stores nothing', async () => {
    const { organisation } = await buildOrganisation()
    await organisation.importRoster(rosterFile(lines.slice(0, 3)))
    const wrong = [...lines, ['', 'lene@example.dk', 'Kommunen/Skolen', 'chef', 'da']]
    await expect(organisation.importRoster(rosterFile(wrong))).rejects.toMatchObject({
      code: 'roster-invalid',
      errors: [
        { row: 7, field: 'name', message: 'empty' },
        { row: 7, field: 'email', message: 'address-twice 3' },
        { row: 7, field: 'role', message: 'unknown-role' },
      ],
    })
    expect((await organisation.summary()).roster?.members).toBe(3)
  })

  it('keeps everybody’s id by address, and gives a new one to whoever is new', async () => {
    const { organisation, people } = await buildOrganisation()
    await organisation.importRoster(rosterFile(lines))
    const idsBefore = new Map((await people()).map(({ email, member }) => [email, member]))
    const moved = lines.map(([name, email, , role, language]) => [name, email, 'Kommunen', role, language])
    await organisation.importRoster(
      rosterFile([...moved, ['Ny Nyborg', 'ny@example.dk', 'Kommunen', 'medarbejder', 'da']]),
    )
    for (const { email, member } of await people())
      expect(member).toBe(email === 'ny@example.dk' ? member : idsBefore.get(email))
    expect(new Set((await people()).map(({ member }) => member)).size).toBe(6)
  })

  it('makes nobody new of those who were missing in a file between two rounds', async () => {
    const built = await buildOrganisation()
    await built.organisation.importRoster(rosterFile(lines))
    const idsBefore = (await built.people()).map(({ member }) => member)
    await freeze(built, 'spring')
    await built.organisation.importRoster(rosterFile(lines.slice(0, 1)))
    await built.organisation.importRoster(rosterFile(lines))
    expect((await built.people()).map(({ member }) => member)).toEqual(idsBefore)
    expect(await built.organisation.showDifference()).toMatchObject({ changes: [], unitsAdded: [], unitsRemoved: [] })
  })

  it('refuses one of two imports that meet', async () => {
    const { organisation } = await buildOrganisation()
    const imports = [lines, lines.slice(1)].map((rows) => organisation.importRoster(rosterFile(rows)))
    const refused = (await Promise.allSettled(imports)).filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { code: 'changed-meanwhile' } }])
  })
})
