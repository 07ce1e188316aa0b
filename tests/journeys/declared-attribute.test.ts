import { afterEach, describe, expect, it } from 'vitest'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { fetchBallot, sendAnswers } from '../../backend/commands/example/respondent-client.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { questionnaireReply } from '../../backend/contract/respondent-api.ts'
import { readQuestionnaires } from '../../backend/questionnaires.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { memoryStores, startInstallation } from '../support/start-installation.ts'

const { questionnaireOf: ofBank } = readQuestionnaires()
const asked = { title: 'Trivsel', instrument: 'work-and-cooperation', selection: 'pulse' }
/** The server holds the key so that the round is counted by itself; what is asked is what a representative's round asks. */
const questionnaireOf: typeof ofBank = (round) => ofBank({ ...round, custody: 'representative' })

let stores: Stores
let installation: Awaited<ReturnType<typeof startInstallation>>

async function opened(teams: Readonly<Record<string, number>>) {
  stores = await memoryStores()
  installation = await startInstallation(buildOrganisation(teams), stores, { questionnaireOf })
  const { clock, rounds, parts } = installation
  const closesAt = clock.now() + 14 * day
  const round = await rounds.createRound({ ...asked, custody: 'server', attribute: 'employment', closesAt })
  await rounds.openRound(round)
  await installation.deliver(round)
  const reply = await fetch(`${installation.origin}/api/rounds/${round}/questionnaire`)
  const { hash, items } = questionnaireReply.parse(await reply.json())
  const groups = (await parts.frozenRosters.get(round))?.value.groups ?? []
  return { round, hash, items, groups }
}

describe('what people say of themselves', () => {
  afterEach(async () => {
    await installation.stop()
    await closeStores(stores)
  })

  it('is asked last, on the sealed sheet, and told for the whole workplace from ten answers', async () => {
    const { round, hash, items, groups } = await opened({ Nord: 12, Syd: 12, Vest: 12 })
    const { clock, rounds, parts } = installation
    expect(items.at(-1)?.id).toBe('employment')
    const manifest: unknown = JSON.parse((await parts.rounds.get(round))?.value.manifest?.text ?? '')
    expect(manifest).toMatchObject({ questionnaire: { hash } })
    const read = roundReader(() => clock.now())
    const questions = items.slice(0, -1)
    // Four of each group work part time, who are the worse off.
    for (const { members } of groups)
      for (const [place, { id }] of members.entries()) {
        const held = await fetchBallot(readInvitationLink(installation.links.get(id) ?? ''), read)
        const declared = place < 4 ? 1 : 0
        await sendAnswers(held, { sheet: [...questions.map(() => (place < 4 ? 1 : 3)), declared] })
      }
    clock.moveTo(clock.now() + 15 * day)
    await rounds.closeRound(round)
    const [record] = await parts.releases.find()
    const { attribute, units, questionnaire } = record?.value.release ?? {}
    expect(attribute?.values.map(({ name }) => name.da)).toEqual(['På fuld tid', 'På deltid'])
    const [full, part] = attribute?.values ?? []
    expect(Object.keys(part?.scores ?? {})).toEqual(Object.keys(units?.[0]?.scores ?? {}))
    expect(full?.scores).not.toEqual(part?.scores)
    // Figures stay comparable with rounds that do not ask it.
    expect(questionnaire?.hash).toBe(questionnaireOf({ ...asked, custody: 'representative' }).hash)
  }, 120_000)

  it('is not asked of fewer than thirty', async () => {
    const { items } = await opened({ Nord: 9, Syd: 9 })
    expect(items.map(({ id }) => id)).not.toContain('employment')
  }, 60_000)

  it('is asked once a year', async () => {
    await opened({ Nord: 12, Syd: 12, Vest: 12 })
    const { clock, rounds } = installation
    const another = (days: number) =>
      rounds.createRound({ ...asked, custody: 'server', attribute: 'age', closesAt: clock.now() + days * day })
    await expect(another(14 + 364)).rejects.toMatchObject({ code: 'attribute-asked-lately' })
    await expect(another(14 + 365)).resolves.toBeTypeOf('string')
  }, 60_000)
})

describe('asking people about themselves', () => {
  it('is refused where the server would hold the key, and where no bank has it', () => {
    const { questionnaireOf: asks } = readQuestionnaires()
    expect(() => asks({ ...asked, custody: 'server', attribute: 'age' })).toThrow(
      expect.objectContaining({ code: 'server-may-not-hold' }),
    )
    expect(() => asks({ ...asked, custody: 'representative', attribute: 'shoe-size' })).toThrow(
      expect.objectContaining({ code: 'bad-request' }),
    )
  })
})
