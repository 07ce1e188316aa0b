import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSubmission } from '../../../backend/contract/sealed-box/submission.ts'
import { makeClient, type Client } from '../../../survey-ui/api/client.ts'
import { startAnsweringServer, type AnsweringServer } from '../answering-server.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type SampleRound } from '../sample-round.ts'
import { begin, reaching, send, tabsOf } from './tabs.ts'

let round: SampleRound
let server: AnsweringServer

beforeAll(async () => {
  round = await sampleRound(await sampleQuestionnaire(), { people: 40 })
  server = await startAnsweringServer(round)
})
afterAll(() => server.close())

const { openTab, counted, newLink, answer, clientWith } = tabsOf(() => ({ server, round }))

describe('requests', () => {
  it('are as long whatever was answered, and say not how often it was changed', async () => {
    const lengths = new Set<number>()
    const shown: string[][] = []
    for (const answers of [{}, { w1: 0, w2: 0, t1: 0, t2: 0 }]) {
      const own: string[] = []
      const submit: Client['submit'] = async (submission) => {
        lengths.add(submission.length)
        const { opener, nextLock } = readSubmission(submission) ?? {}
        own.push(...[opener, nextLock].map((bytes) => Buffer.from(bytes ?? []).toString('hex')))
        return { outcome: 'answered', value: { outcome: 'stored' } }
      }
      const tab = openTab(await newLink(), { client: clientWith({ submit }) })
      await begin(tab)
      answer(tab, answers)
      await send(tab)
      tab.session.dispatch({ type: 'change' })
      await send(tab)
      shown.push(own)
    }
    expect(lengths).toEqual(new Set([1057]))
    expect(new Set(shown.flat()).size).toBe(8)
  })

  it('are refused as those of a ballot that is no good where the slot has a lock of somebody else', async () => {
    const submit: Client['submit'] = async () => ({
      outcome: 'answered',
      value: { outcome: 'outdated' },
    })
    const tab = openTab(await newLink(), { client: clientWith({ submit }) })
    await begin(tab)
    answer(tab, { w1: 1 })
    expect(await send(tab)).toMatchObject({ phase: 'refused', refusal: 'ballot-refused' })
  })

  it('are sent again after an answer from another device that came in between', async () => {
    const real = makeClient(server.origin)
    let between: (() => Promise<unknown>) | undefined
    const submit: Client['submit'] = async (submission, box) => {
      const run = between
      between = undefined
      await run?.()
      return real.submit(submission, box)
    }
    const link = await newLink()
    const tab = openTab(link, { client: clientWith({ submit }) })
    await begin(tab)
    answer(tab, { w1: 4, w2: 1, t1: 2, t2: 0 })
    const { code = '' } = (await reaching(
      tab.session,
      (now) => now.phase === 'answering' && now.code !== undefined,
    )) as {
      readonly code?: string
    }
    const other = openTab(link)
    await begin(other)
    other.session.dispatch({ type: 'recover', code })
    await reaching(other.session, ({ phase }) => phase === 'answering')
    answer(other, { w1: 2, w2: 2, t1: 0, t2: 1 })
    between = () => send(other)
    expect(await send(tab)).toMatchObject({ view: { name: 'receipt' } })
    const sheets = await counted()
    expect(sheets).toContainEqual([4, 1, 2, 0])
    expect(sheets).not.toContainEqual([2, 2, 0, 1])
  })
})
