import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openBoxStores, openKeyStores, openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { sealedBytes } from './backends.ts'
import { lockOf, locksAt } from './ballot-locks.ts'
import { filesIn, marksIn } from './link-by-bytes.ts'

const mark = (label: string) => createHash('sha256').update(label).digest()
const text = (words: readonly string[]) => words.map((word) => Buffer.from(word))
const ballots = Array.from({ length: 60 }, (_, ballot) => ballot)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'varsko-destroy-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const found = (marks: readonly Uint8Array[]) => marksIn(filesIn(folder), marks)

function sealed(start: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(sealedBytes).fill(7)
  bytes.set(start)
  return bytes
}

describe('what SQLite files hold, read byte by byte', () => {
  it('is the last answer of a ballot and nothing of the ones before, in the middle of a round', async () => {
    const { box, close } = await openBoxStores(join(folder, 'box.sqlite'))
    await box.prepare('round-mark', [{ unit: 'a', slots: 80, issuerKey: mark('key'), sealedBytes }])
    const put = (ballot: number, step: number) => {
      const answer = { ...locksAt(ballot, step), sealed: sealed(mark(`answer ${ballot} ${step}`)) }
      return box.put({ round: 'round-mark', unit: 'a', ...answer })
    }
    for (const step of [0, 1, 2]) await Promise.all(ballots.map((ballot) => put(ballot, step)))
    const answers = (step: number) => ballots.map((ballot) => mark(`answer ${ballot} ${step}`))
    expect([0, 1, 2].map((step) => found(answers(step)))).toEqual([0, 0, ballots.length])
    const locks = (step: number) => ballots.map((ballot) => lockOf(ballot, step))
    expect([1, 2, 3].map((step) => found(locks(step)))).toEqual([0, 0, ballots.length])
    await close()
  })

  it('is nothing of a round that was destroyed, and all of the others', async () => {
    const { box, close } = await openBoxStores(join(folder, 'box.sqlite'))
    const marksOf = (round: string) => [
      ...text([round, `unit of ${round}`]),
      mark(`key ${round}`),
      ...ballots.flatMap((ballot) => ['slot', 'lock', 'answer'].map((part) => mark(`${part} ${round} ${ballot}`))),
    ]
    for (const round of ['first-round', 'other-round', 'third-round']) {
      const unit = `unit of ${round}`
      await box.prepare(round, [{ unit, slots: 70, issuerKey: mark(`key ${round}`), sealedBytes }])
      for (const ballot of ballots) {
        const slotId = mark(`slot ${round} ${ballot}`)
        const locks = { slotId, opens: slotId, nextLock: mark(`lock ${round} ${ballot}`) }
        await box.put({ round, unit, ...locks, sealed: sealed(mark(`answer ${round} ${ballot}`)) })
      }
    }
    const size = marksOf('first-round').length
    expect(found(marksOf('other-round'))).toBe(size)
    await box.destroy('other-round')
    expect(['first-round', 'other-round', 'third-round'].map((round) => found(marksOf(round)))).toEqual([size, 0, size])
    await close()
    expect(found(marksOf('other-round'))).toBe(0)
  })

  it('is no invitation of a round that was destroyed, while the registrar’s documents stay', async () => {
    const { invitations, documents, close } = await openRegistrarStores(join(folder, 'registrar.sqlite'))
    await documents.open({ name: 'plans', schema: z.string(), indexes: [] }).insert('1', 'document-mark')
    const members = ballots.map((ballot) => `member-${ballot}-of-the-round`)
    await invitations.prepare(
      'round-mark',
      members.map((member) => ({ member, unit: 'unit-mark' })),
    )
    for (const member of members) {
      await invitations.renewSecret('round-mark', member, mark(`secret ${member}`))
      const signature = Buffer.concat([mark(`signature ${member}`), new Uint8Array(352)])
      await invitations.recordIssue({
        secretHash: mark(`secret ${member}`),
        blindedHash: mark(`blinded ${member}`),
        signature,
      })
    }
    const marks = [
      ...text(['round-mark', 'unit-mark', ...members]),
      ...members.flatMap((member) => ['secret', 'signature', 'blinded'].map((label) => mark(`${label} ${member}`))),
    ]
    expect(found(marks)).toBe(marks.length)
    await invitations.destroy('round-mark')
    expect([found(marks), found(text(['document-mark']))]).toEqual([0, 1])
    await close()
  })

  it('is no document that was removed, and none of what was replaced', async () => {
    const { documents, close } = await openRegistrarStores(join(folder, 'registrar.sqlite'))
    const schema = z.strictObject({ unit: z.string(), note: z.string() })
    const plans = documents.open({ name: 'plans', schema, indexes: ['unit'] })
    for (const ballot of ballots)
      await plans.insert(`id ${ballot}`, { unit: `unit-before-${ballot}-.`, note: `note-before-${ballot}-.` })
    for (const ballot of ballots.slice(30)) await plans.replace(`id ${ballot}`, 1, { unit: 'after', note: 'after' })
    for (const ballot of ballots.slice(0, 30)) await plans.remove(`id ${ballot}`)
    const before = ballots.flatMap((ballot) => [`unit-before-${ballot}-.`, `note-before-${ballot}-.`])
    expect([found(text(before)), found(text(['id 30']))]).toEqual([0, 1])
    await close()
  })

  it('is no secret that was renewed', async () => {
    const { invitations, close } = await openRegistrarStores(join(folder, 'registrar.sqlite'))
    await invitations.prepare('r', [{ member: 'm', unit: 'u' }])
    await invitations.renewSecret('r', 'm', mark('first'))
    await invitations.renewSecret('r', 'm', mark('second'))
    expect([found([mark('first')]), found([mark('second')])]).toEqual([0, 1])
    await close()
  })

  it('is no private key of a round that was destroyed', async () => {
    const { keys, close } = await openKeyStores(join(folder, 'keys.sqlite'))
    const key = (round: string, unit: number) =>
      Buffer.concat(Array.from({ length: 50 }, (_, part) => mark(`${round} ${unit} ${part}`)))
    for (const round of ['r', 's'])
      for (const unit of ballots) await keys.put(round, `issuer:${unit}`, key(round, unit))
    const marksOf = (round: string) => ballots.map((unit) => mark(`${round} ${unit} 17`))
    expect(found(marksOf('r'))).toBe(ballots.length)
    await keys.destroy('r')
    expect([found(marksOf('r')), found(marksOf('s'))]).toEqual([0, ballots.length])
    await close()
  })
})
