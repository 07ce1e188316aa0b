import { describe, expect, it } from 'vitest'
import { makeClient } from '../../../survey-ui/api/client.ts'
import { invitationLink } from '../../../survey-ui/session/invitation-link.ts'
import { openRound } from '../../../survey-ui/session/open-round.ts'
import { proveRound } from '../../../survey-ui/session/prove-round.ts'
import type { Refusal } from '../../../survey-ui/session/refusal.ts'
import { da } from '../../../survey-ui/text/da.ts'
import { en } from '../../../survey-ui/text/en.ts'
import { startAnsweringServer } from '../answering-server.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'
import { sampleRound, type RoundChanges, type SampleRound } from '../sample-round.ts'

describe('a round that proves too little', () => {
  it.each<[string, Refusal | 'proved', (usual: SampleRound) => RoundChanges]>([
    ['nothing amiss', 'proved', () => ({})],
    [
      'a low threshold',
      'weak-thresholds',
      ({ facts }) => ({ facts: { thresholds: { ...facts.thresholds, ordinary: 4 } } }),
    ],
    [
      'too few people',
      'too-few-invited',
      ({ facts }) => ({ facts: { thresholds: { ...facts.thresholds, invited: 10 } } }),
    ],
    [
      'nobody named who holds the key',
      'no-key-holder',
      () => ({ facts: { custody: { kind: 'representative', holders: [] } } }),
    ],
    [
      'more comments than are asked',
      'questions-differ',
      ({ facts }) => ({ facts: { questionnaire: { ...facts.questionnaire, comments: 1 } } }),
    ],
    ['an end that is over', 'round-closed', () => ({ facts: { closesAt: Date.now() - 1 } })],
  ])('is told by its own name: %s', async (_, refusal, changes) => {
    const questionnaire = await sampleQuestionnaire()
    const round = await sampleRound(questionnaire, changes(await sampleRound(questionnaire)))
    const server = await startAnsweringServer(round)
    const link = invitationLink(await server.invite(0))
    const opened = link && (await openRound(makeClient(server.origin), link, false))
    const outcome = opened && 'told' in opened ? await proveRound(opened.told, Date.now()) : 'not opened'
    expect(typeof outcome === 'string' ? outcome : 'proved').toBe(refusal)
    await server.close()
  })

  it('has a text of its own for each, in both languages', () => {
    for (const { refused } of [da, en]) {
      const texts = Object.values(refused).flatMap((one) => (typeof one === 'function' ? [] : one.text))
      expect(texts.length).toBeGreaterThan(18)
      expect(new Set(texts).size).toBe(texts.length)
    }
  })
})
