import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { attackMany } from './attack-many.ts'
import { attackOrganisation } from './attack-organisations.ts'

const keep = mkdtempSync(join(tmpdir(), 'attacked-'))
afterAll(() => rmSync(keep, { recursive: true }))

describe('organisations attacked on all cores', () => {
  const tasks = [
    { people: 30, seed: 1 },
    { people: 20, seed: 2 },
  ]

  it('come out as one after the other, and go on from what is kept', async () => {
    const alone = await Promise.all(tasks.map(({ people, seed }) => attackOrganisation(people, seed)))
    expect(await attackMany(tasks.slice(0, 1), { keep })).toEqual(alone.slice(0, 1))
    const [first] = readdirSync(keep)
    expect(await attackMany(tasks, { keep })).toEqual(alone)
    expect(readdirSync(keep)).toHaveLength(2)
    expect(readdirSync(keep)).toContain(first)
  })
})
