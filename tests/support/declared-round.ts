import { addSheet, emptySummary, type Sheet } from '../../analytics/index.ts'
import type { ReleaseRecord } from '../../backend/domain/release.ts'
import type { FrozenRoster } from '../../backend/domain/round.ts'
import { buildRelease } from '../../backend/services/release/build-release.ts'
import type { ReleaseInput } from '../../backend/services/release/release-input.ts'
import { scoringPlanOf } from '../../backend/services/release/scoring-plan-of.ts'
import { valueCounter, type DeclaredValues } from '../../backend/services/tally/declared-values.ts'
import { buildQuestionnaire } from './build-questionnaire.ts'

const both = (text: string) => ({ da: text, en: text })

/** Two warning scales and one other, and three values to declare. */
export const declaring = buildQuestionnaire({
  attribute: {
    id: 'working-hours',
    name: both('Arbejdstid'),
    topic: both('Om dig'),
    text: both('Hvornår arbejder du mest?'),
    options: ['Dag', 'Aften', 'Nat'].map(both),
    hashWithout: buildQuestionnaire().hash,
  },
})
const plan = scoringPlanOf(declaring)

/** A group by the place of its department, and who answered in it: what they declared and their sheet. */
export type DeclaredGroup = {
  readonly department: number
  readonly answers: readonly { readonly value: number | null; readonly sheet: Sheet }[]
}

export type DeclaredRound = {
  readonly groups: readonly DeclaredGroup[]
  readonly closedOn?: string
  readonly earlier?: readonly ReleaseRecord[]
  readonly valueGate?: ReleaseInput['valueGate']
  readonly valueCoding?: ReleaseInput['valueCoding']
}

/** So many people of one value with one answer to everything. */
export const alike = (people: number, value: number | null, answer: number): DeclaredGroup['answers'] =>
  Array.from({ length: people }, () => ({ value, sheet: declaring.items.map(() => answer) }))

/** What is counted of values in such groups. */
export function declaredIn(groups: readonly DeclaredGroup[]): DeclaredValues {
  const counter = valueCounter(plan, declaring.attribute?.options.length ?? 0)
  for (const [place, { answers }] of groups.entries()) {
    const inGroup = counter.group(`g${place}`)
    for (const one of answers) inGroup.add(one)
    inGroup.end()
  }
  return counter.declared()
}

/** A round of a company with departments, through the gate. */
export function declaredRound(given: DeclaredRound): ReleaseRecord {
  const { groups, closedOn = '2026-03-16', earlier = [], valueGate, valueCoding } = given
  const summaries = new Map(
    groups.map(({ answers }, place) => [
      `g${place}`,
      answers.reduce((sum, { sheet }) => addSheet(plan, sum, sheet), emptySummary(plan)),
    ]),
  )
  const issued = new Map(groups.map(({ answers }, place) => [`g${place}`, answers.map((_, at) => `g${place}-${at}`)]))
  return buildRelease({
    round: { id: `r${earlier.length}`, title: 'Runde', closedOn, fingerprint: '' },
    roster: rosterOf(groups),
    questionnaire: declaring,
    plan,
    counted: { summaries, issued, empty: emptySummary(plan), declared: declaredIn(groups) },
    comments: new Map(),
    seal: { count: groups.flatMap(({ answers }) => answers).length, hash: 'box' },
    earlier,
    ...(valueGate ? { valueGate } : {}),
    ...(valueCoding ? { valueCoding } : {}),
  })
}

function rosterOf(groups: readonly DeclaredGroup[]): FrozenRoster {
  const departments = [...new Set(groups.map(({ department }) => department))]
  return {
    organisation: 'Firma',
    nodes: [
      { id: 'firma', name: 'Firma', parent: null, recipients: [] },
      ...departments.map((at) => ({ id: `d${at}`, name: `Afdeling ${at}`, parent: 'firma', recipients: [] })),
    ],
    groups: groups.map(({ department, answers }, place) => ({
      id: `g${place}`,
      name: `Gruppe ${place}`,
      parent: `d${department}`,
      mergedFrom: [`g${place}`],
      members: answers.map((_, at) => ({ id: `g${place}-${at}`, name: '', change: 'none' })),
      recipients: [],
    })),
    notCounted: [],
    approval: { difference: '', representative: '' },
  }
}
