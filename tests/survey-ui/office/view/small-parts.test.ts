import { describe, expect, it } from 'vitest'
import { asking, acting } from '../../../../survey-ui/office/asking.ts'
import type { Answered } from '../../../../survey-ui/office/api/answered.ts'
import { flexibleRecordOf, isString } from '../../../../survey-ui/office/api/flexible-shapes.ts'
import { problemOf } from '../../../../survey-ui/office/api/problem-of.ts'
import { isMe, isWho } from '../../../../survey-ui/office/api/reply-shapes.ts'
import { isResults } from '../../../../survey-ui/office/api/results-shape.ts'
import { officeText } from '../../../../survey-ui/office/text/office-text.ts'
import { bandText } from '../../../../survey-ui/office/view/band.ts'
import { base64Of } from '../../../../survey-ui/office/view/file-bytes.ts'
import { localInput, momentOfInput, noonInDays } from '../../../../survey-ui/office/view/local-input.ts'
import { newRoundRequest } from '../../../../survey-ui/office/view/new-round-request.ts'
import { rosterErrorLine } from '../../../../survey-ui/office/view/roster-errors.ts'
import { changeGroups, isEmptyDifference } from '../../../../survey-ui/office/view/roster-groups.ts'
import { roundActs, wasOpened } from '../../../../survey-ui/office/view/round-acts.ts'
import { problemCatalogue } from '../../../../backend/domain/problems.ts'
import { difference, people, rounds, selections } from '../recorded-replies.ts'
import { results } from '../recorded-results.ts'

const { band } = officeText.da.results

describe('a band of people', () => {
  it('is written as people read it', () => {
    expect(['under 5', '5-8', '100+'].map((one) => bandText(one, band))).toEqual(['under 5', '5–8', '100 eller flere'])
  })
})

describe('what an administrator may do with a round', () => {
  const round = rounds.rounds[0]!
  const at = (state: typeof round.state, extended = false) =>
    roundActs({ ...round, state, extended, closesAt: 1000 }, 999)

  it('follows from its state: opened once, extended once, cancelled before it closes', () => {
    expect(at('draft')).toEqual(['open', 'cancel'])
    expect(at('open')).toEqual(['extend', 'cancel'])
    expect(at('open', true)).toEqual(['cancel'])
    for (const state of ['closed', 'released', 'archived', 'cancelled'] as const) expect(at(state)).toEqual([])
  })

  it('ends with its closing time', () => {
    expect(roundActs({ ...round, state: 'draft', closesAt: 1000 }, 1000)).toEqual(['cancel'])
    expect(roundActs({ ...round, state: 'open', closesAt: 1000 }, 1000)).toEqual(['cancel'])
  })

  it('shows a notice and participation only of rounds that were opened', () => {
    const opened = rounds.rounds.filter(wasOpened).map(({ state }) => state)
    expect(new Set(opened)).toEqual(new Set(['archived', 'released', 'open']))
  })
})

describe('a closing time', () => {
  it('is read back from its field as it was written, in the time zone at hand', () => {
    const at = new Date(2026, 11, 9, 7, 5).getTime()
    expect(localInput(at)).toBe('2026-12-09T07:05')
    expect(momentOfInput(localInput(at))).toBe(at)
    expect(momentOfInput('')).toBeUndefined()
  })

  it('is noon of a day to begin with, also over the end of a month', () => {
    expect(noonInDays(new Date(2026, 0, 31, 23, 59).getTime(), 14)).toBe(new Date(2026, 1, 14, 12).getTime())
  })

  it('is asked for together with a title and a selection, or nothing is', () => {
    const fields = { title: 'Forår', selection: '1', closesAt: '2040-01-02T12:00' }
    const of = (given: Record<string, string>) => newRoundRequest(new Map(Object.entries(given)), selections)
    expect(of(fields)).toMatchObject({ title: 'Forår', selection: 'pulse' })
    for (const wrong of [{ title: ' ' }, { closesAt: '' }, { selection: '7' }])
      expect(of({ ...fields, ...wrong })).toBeUndefined()
  })
})

describe('the changes of the roster', () => {
  it('stand together by kind, what decides who answers where first, each change once', () => {
    const groups = changeGroups(difference)
    expect(groups.map(({ kind }) => kind)).toEqual([
      'joined',
      'left',
      'moved',
      'role',
      'renamed',
      'address',
      'language',
    ])
    expect(groups.flatMap(({ changes }) => changes)).toHaveLength(difference.changes.length)
  })

  it('are none where a unit was not added or removed either', () => {
    const none = { changes: [], unitsAdded: [], unitsRemoved: [] }
    expect(isEmptyDifference(none)).toBe(true)
    expect(isEmptyDifference({ ...none, unitsRemoved: ['A'] })).toBe(false)
  })
})

describe('a mistake in the roster', () => {
  const words = { ...officeText.en.rosterErrors, wholeRow: 'the whole row', unknown: 'unknown' }

  it('names the earlier row it contradicts', () => {
    const line = rosterErrorLine({ row: 12, field: 'email', message: 'address-twice 7' }, words)
    expect(line).toEqual({
      row: '12',
      column: 'e-mail',
      message:
        'The address is also in row 7. Each person may be there only once, and what follows a plus does not count.',
    })
  })

  it('is told even where its code is newer than the page', () => {
    expect(rosterErrorLine({ row: 3, message: 'brand-new' }, words)).toEqual({
      row: '3',
      column: 'the whole row',
      message: 'unknown',
    })
  })
})

describe('bytes of a file', () => {
  it('come out of base64 as they went in, whatever their number', () => {
    for (const length of [0, 1, 2, 8191, 8192, 8193, 30_000]) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 7) % 256)
      expect(Buffer.from(base64Of(bytes), 'base64').equals(bytes)).toBe(true)
    }
  })
})

describe('a reply', () => {
  it('is taken with and without what may be absent, and refused with anything more or other', () => {
    const hasShape = flexibleRecordOf({ name: isString }, { unit: isString })
    expect(hasShape({ name: 'a' })).toBe(true)
    expect(hasShape({ name: 'a', unit: 'b' })).toBe(true)
    for (const wrong of [{}, { unit: 'b' }, { name: 1 }, { name: 'a', unit: 2 }, { name: 'a', more: 'c' }, null, 'a'])
      expect(hasShape(wrong)).toBe(false)
  })

  it('has the form of the contract', () => {
    expect(isMe(people.waiting)).toBe(true)
    expect(isMe({ ...people.waiting, roles: ['owner'] })).toBe(false)
    expect([{}, { person: people.waiting }].every(isWho)).toBe(true)
    expect(isWho(people.waiting)).toBe(false)
    expect(isResults(results)).toBe(true)
    expect(isResults({ ...results, units: [{ ...results.units[0], scores: { tone: '40' } }] })).toBe(false)
  })

  it('that refuses says why by its code, and which rows are wrong', () => {
    const errors = [{ row: 2, field: 'name', message: 'empty' }]
    expect(problemOf({ type: 'urn:varsko:roster-invalid', title: '', status: 422, errors })).toEqual({
      outcome: 'refused',
      code: 'roster-invalid',
      faults: errors,
    })
    expect(problemOf('<html>')).toEqual({ outcome: 'refused', code: 'unexpected', faults: [] })
  })

  it('that refuses is explained in both languages under codes of the catalogue only', () => {
    for (const { problems } of Object.values(officeText))
      expect({ ...problemCatalogue, unexpected: '' }).toMatchObject(
        Object.fromEntries(Object.keys(problems).map((code) => [code, expect.anything()])),
      )
  })
})

describe('what a screen asks', () => {
  const host = { requestUpdate: () => undefined }
  const answered = <Value>(value: Value): Answered<Value> => ({ outcome: 'answered', value })

  it('shows the answer to the last question, even when an earlier one is answered later', async () => {
    const asked = asking<string>(host)
    let release: (answered: Answered<string>) => void = () => {}
    const first = asked.ask(() => new Promise((resolve) => (release = resolve)))
    await asked.ask(async () => answered('second'))
    release(answered('first'))
    await first
    expect(asked.state()).toEqual(answered('second'))
  })

  it('keeps what was answered on the screen until the new answer is there', async () => {
    const asked = asking<string>(host)
    await asked.ask(async () => answered('old'))
    const next = asked.ask(async () => answered('new'))
    expect(asked.state()).toEqual(answered('old'))
    await next
    expect(asked.state()).toEqual(answered('new'))
  })

  it('is done once, however often the button is pressed meanwhile', async () => {
    const act = acting(host)
    let times = 0
    const request = async () => answered((times += 1))
    await Promise.all([act.run(request, () => {}), act.run(request, () => {})])
    expect(times).toBe(1)
    expect(act.isBusy()).toBe(false)
  })
})
