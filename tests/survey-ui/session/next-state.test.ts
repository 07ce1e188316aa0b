import { describe, expect, it } from 'vitest'
import { nextState } from '../../../survey-ui/session/next-state.ts'
import type { RoundFacts } from '../../../survey-ui/session/round-facts.ts'
import type { Answering, SessionEvent, SessionState } from '../../../survey-ui/session/session-state.ts'
import { sampleQuestionnaire } from '../sample-questionnaire.ts'

const facts: RoundFacts = {
  questionnaire: await sampleQuestionnaire(),
  language: 'da',
  used: false,
  closesAt: 2_000_000_000_000,
  isExtended: false,
  fingerprint: '0123456789ABCDEFGHJKMNPQRS',
  recipients: [],
  thresholds: { ordinary: 5, sensitive: 20, commentAnswers: 10, comments: 5 },
  custody: { kind: 'server', holders: [] },
  group: { name: 'Nord', mergedFrom: [], people: [] },
  contact: 'Karim Bundgård',
}

const door: SessionState = { phase: 'door', failed: false, resumes: false }
const opened: SessionEvent = { type: 'opened', facts, answers: { w1: 3 } }
const after = (events: readonly SessionEvent[], state: SessionState = door) => events.reduce(nextState, state)
const answering = (...events: readonly SessionEvent[]): Answering => {
  const state = after([{ type: 'begin' }, opened, ...events])
  if (state.phase !== 'answering') throw new Error(`not answering but ${state.phase}`)
  return state
}
const next: SessionEvent = { type: 'next' }
const back: SessionEvent = { type: 'back' }
const send: SessionEvent = { type: 'send' }
const stored: SessionEvent = { type: 'stored', receipt: 'RECEIPT' }
const toReview = [next, next, next, next, next]

describe('the way in', () => {
  it('fetches only after Begin was pressed', () => {
    expect(after([opened])).toEqual(door)
    expect(after([{ type: 'begin' }])).toEqual({ phase: 'opening', resumes: false })
  })

  it('returns to the door, and says so, when the server cannot be reached', () => {
    expect(after([{ type: 'begin' }, { type: 'begin-failed' }])).toEqual({
      phase: 'door',
      failed: true,
      resumes: false,
    })
  })

  it('shows who sees what before the first question, with the answers of a reloaded tab', () => {
    expect(answering()).toMatchObject({ view: { name: 'welcome' }, answers: { w1: 3 }, sent: false })
  })

  it('stops for a refusal on every screen', () => {
    const refused: SessionEvent = { type: 'refused', refusal: 'manifest-not-signed' }
    for (const events of [[], [next], toReview, [...toReview, send]])
      expect(nextState(answering(...events), refused)).toEqual({ phase: 'refused', refusal: 'manifest-not-signed' })
  })
})

describe('questions', () => {
  it('come one at a time, in order, then the overview', () => {
    const views = [1, 2, 3, 4, 5].map((steps) => answering(...toReview.slice(0, steps)).view)
    expect(views).toMatchObject([
      { name: 'question', place: 0 },
      { name: 'question', place: 1 },
      { name: 'question', place: 2 },
      { name: 'question', place: 3 },
      { name: 'review' },
    ])
  })

  it('can be left unanswered, answered, changed and taken back', () => {
    const choose = (choice: number | undefined): SessionEvent => ({ type: 'answer', item: 'w2', choice })
    expect(answering(next, choose(0)).answers).toEqual({ w1: 3, w2: 0 })
    expect(answering(next, choose(0), choose(4)).answers).toEqual({ w1: 3, w2: 4 })
    expect(answering(next, choose(0), choose(undefined)).answers).toEqual({ w1: 3 })
  })

  it('can be gone back through, to the welcome', () => {
    expect(answering(next, next, back).view).toMatchObject({ name: 'question', place: 0 })
    expect(answering(next, back).view).toEqual({ name: 'welcome' })
  })
})

describe('the overview', () => {
  it('leads to one question and back to where it stood', () => {
    const looking = answering(...toReview, { type: 'show', place: 2 })
    expect(looking.view).toEqual({ name: 'question', place: 2, fromReview: true })
    expect(nextState(looking, next)).toMatchObject({ view: { name: 'review', cameFrom: 2 } })
    expect(nextState(looking, back)).toMatchObject({ view: { name: 'review', cameFrom: 2 } })
  })

  it('is reached without a question by whoever wants to answer none, and leads back to the welcome', () => {
    const direct = answering({ type: 'pass-over' })
    expect(direct.view).toMatchObject({ name: 'review', failed: false })
    expect(nextState(direct, back)).toMatchObject({ view: { name: 'welcome' } })
    expect(after([send, stored], direct)).toMatchObject({ view: { name: 'receipt' }, sent: true })
  })

  it('is shown again, with the answers, when sending failed', () => {
    const failed = answering(...toReview, send, { type: 'send-failed' })
    expect(failed).toMatchObject({ view: { name: 'review', failed: true }, answers: { w1: 3 }, sent: false })
  })
})

describe('after sending', () => {
  it('gives a receipt once the box has stored the answers', () => {
    expect(answering(...toReview, send, stored)).toMatchObject({
      view: { name: 'receipt' },
      sent: true,
    })
  })

  it('lets the answers be changed and sent again', () => {
    const again = answering(...toReview, send, stored, { type: 'change' }, send, stored)
    expect(again).toMatchObject({ view: { name: 'receipt' }, sent: true })
  })

  it('forgets everything when the person is done, and stays so', () => {
    const done = after([{ type: 'finish' }], answering(...toReview, send, stored))
    expect(done).toEqual({ phase: 'done' })
    expect(nextState(done, { type: 'refused', refusal: 'unexpected' })).toEqual(done)
  })

  it('is not done before anything is sent', () => {
    expect(answering(...toReview, { type: 'finish' }).view).toMatchObject({ name: 'review' })
  })
})

it('ignores events that make no sense on the present screen', () => {
  const states = [answering(), answering(next), answering(...toReview), answering(...toReview, send)]
  const senseless: readonly (readonly SessionEvent[])[] = [
    [back, send, stored, { type: 'change' }, { type: 'show', place: 1 }, { type: 'answer', item: 'w1', choice: 0 }],
    [send, stored, { type: 'change' }, { type: 'show', place: 1 }, opened],
    [next, stored, { type: 'change' }, { type: 'send-failed' }],
    [next, back, send, { type: 'show', place: 1 }],
  ]
  for (const [place, state] of states.entries())
    for (const event of senseless[place]!) expect(nextState(state, event)).toBe(state)
})
