import { afterEach, describe, expect, it } from 'vitest'
import { addSheet, emptySummary } from '../../analytics/index.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { questionnaireReply } from '../../backend/contract/respondent-api.ts'
import { asksOf } from '../../backend/domain/disclosure-policy.ts'
import { readQuestionnaires } from '../../backend/questionnaires.ts'
import { buildRelease } from '../../backend/services/release/build-release.ts'
import { scoringPlanOf } from '../../backend/services/release/scoring-plan-of.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { day } from '../support/fixed-clock.ts'
import { memoryStores, startInstallation } from '../support/start-installation.ts'

const { questionnaireOf: ofBank } = readQuestionnaires()
const full = { instrument: 'work-and-cooperation', selection: 'full' }
/** The server holds the key so that a round opens by itself; what would be asked is what a representative's round asks. */
const questionnaireOf: typeof ofBank = (round) => ofBank({ ...round, custody: 'representative' })
const sensitive = new Set(
  questionnaireOf({ ...full, custody: 'representative' })
    .items.filter((item) => item.class === 'sensitive')
    .map(({ id }) => id),
)

let stores: Stores
let installation: Awaited<ReturnType<typeof startInstallation>>

/** Opens a round in an organisation whose teams have so many employees; a director, a representative and leaders beside. */
async function opened(teams: Readonly<Record<string, number>>) {
  stores = await memoryStores()
  installation = await startInstallation(buildOrganisation(teams), stores, { questionnaireOf })
  const { clock, rounds, parts } = installation
  const closesAt = clock.now() + 14 * day
  const round = await rounds.createRound({ title: 'Trivsel', ...full, custody: 'server', closesAt })
  await rounds.openRound(round)
  const manifest: unknown = JSON.parse((await parts.rounds.get(round))?.value.manifest?.text ?? '')
  const reply = await fetch(`${installation.origin}/api/rounds/${round}/questionnaire`)
  const asked = questionnaireReply.parse(await reply.json())
  return { manifest, asked, sensitive: asked.items.filter(({ id }) => sensitive.has(id)).length }
}

describe('what so few people could never be shown', () => {
  afterEach(async () => {
    await installation.stop()
    await closeStores(stores)
  })

  it('is not asked of 20: ordinary items only, no comments, and the manifest says so', async () => {
    const { manifest, asked, sensitive: found } = await opened({ Nord: 9, Syd: 7 })
    expect([asked.items.length > 30, found, asked.comments]).toEqual([true, 0, []])
    expect(manifest).toMatchObject({ invited: 18, questionnaire: { hash: asked.hash, comments: 0 } })
  })

  it('is not asked of 30 on the list either, where fewer are invited', async () => {
    const { manifest, asked, sensitive: found } = await opened({ Nord: 9, Syd: 9, Vest: 7 })
    expect([found, asked.comments]).toEqual([0, []])
    expect(manifest).toMatchObject({ invited: 25 })
  })

  it('is asked of 30 invited', async () => {
    const { manifest, asked, sensitive: found } = await opened({ Nord: 10, Syd: 10, Vest: 10 })
    expect([found, asked.comments.length > 0]).toEqual([sensitive.size, true])
    expect(manifest).toMatchObject({ invited: 30, questionnaire: { comments: asked.comments.length } })
  })

  it('opens no round for 9', async () => {
    await expect(opened({ Nord: 6 })).rejects.toMatchObject({ code: 'too-few-people' })
  })
})

describe('what is asked', () => {
  it.each([15, 19, 20, 29, 30, 40])('can all be shown where all %i answer', (people) => {
    const asks = asksOf(people) === 'ordinary' ? ({ asks: 'ordinary' } as const) : {}
    const questionnaire = questionnaireOf({ ...full, custody: 'representative', ...asks })
    const plan = scoringPlanOf(questionnaire)
    const members = Array.from({ length: people }, (_, place) => ({
      id: `p${place}`,
      name: '',
      change: 'none' as const,
    }))
    const summary = members.reduce(
      (sum) =>
        addSheet(
          plan,
          sum,
          questionnaire.items.map(() => 2),
        ),
      emptySummary(plan),
    )
    const { release } = buildRelease({
      round: { id: 'r', title: 'Trivsel', closedOn: '2026-03-16', fingerprint: '' },
      roster: {
        organisation: 'Firma',
        nodes: [{ id: 'firma', name: 'Firma', parent: null, recipients: [] }],
        groups: [{ id: 'all', name: 'Firma', parent: 'firma', mergedFrom: ['Firma'], members, recipients: [] }],
        notCounted: [],
        approval: { difference: '', representative: '' },
      },
      questionnaire,
      plan,
      counted: {
        summaries: new Map([['all', summary]]),
        issued: new Map([['all', members.map(({ id }) => id)]]),
        empty: emptySummary(plan),
      },
      comments: new Map(),
      seal: { count: people, hash: '' },
      earlier: [],
    })
    expect(Object.keys(release.units[0]?.scores ?? {}).toSorted()).toEqual(
      questionnaire.scales.map(({ id }) => id).toSorted(),
    )
    expect(Object.keys(release.units[0]?.favourable ?? {})).toHaveLength(questionnaire.items.length)
  })
})
