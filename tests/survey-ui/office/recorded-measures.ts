import type { MeasuresReply, ShownMeasure } from '../../../backend/contract/measures-api.ts'
import { results } from './recorded-results.ts'

const tone = results.scales.find(({ id }) => id === 'tone') ?? results.scales[0]!

const measure = (
  change: Partial<ShownMeasure> & Pick<ShownMeasure, 'id' | 'unit' | 'kind' | 'effect'>,
): ShownMeasure => ({
  unitName: results.units.find(({ id }) => id === change.unit)?.name ?? '',
  scale: tone.id,
  scaleName: { ...tone.name },
  after: 'Forår 2026',
  writtenOn: '2026-04-02',
  foreseen: true,
  plan: { responsible: 'Bodil Kjær', deadline: '2026-06-01' },
  followUps: [],
  mayRemove: false,
  ...change,
})

const people = [
  { id: 'bodil', name: 'Bodil Kjær' },
  { id: 'ase', name: 'Åse Holm' },
]
const peopleOf = (unit: string) => (unit === 'home-north' ? people : people.slice(1))

/** Every outcome a measure can have. */
export const measures: MeasuresReply = {
  choices: {
    units: results.units.map(({ id, name }) => ({ id, name, people: peopleOf(id) })),
    scales: results.scales.map(({ id, name }) => ({ id, name: { ...name } })),
    rounds: [
      { id: results.round, name: results.title },
      { id: 'spring-2026', name: 'Forår 2026' },
    ],
  },
  measures: [
    measure({ id: 'one', unit: 'home-north', kind: 'conflict-rules', effect: { outcome: 'waiting' }, mayRemove: true }),
    measure({
      id: 'two',
      unit: 'home-north',
      kind: 'tone-dialogue',
      effect: {
        outcome: 'measured',
        round: results.title,
        effect: 14,
        low: -4,
        high: 32,
        smallestClear: 18,
        smallestUsuallyFound: 23,
        untreated: 23,
        verdict: 'clearly-better',
        clearIn: { round: 'Puls, juni 2026', effect: 17, low: 4, high: 30 },
      },
    }),
    measure({
      id: 'three',
      unit: 'schools',
      kind: 'shorter-week',
      effect: {
        outcome: 'measured',
        round: results.title,
        effect: -4,
        low: -16,
        high: 8,
        smallestClear: 12,
        smallestUsuallyFound: 17,
        untreated: 19,
        verdict: 'cannot-tell',
      },
      foreseen: false,
      followUps: [
        { state: 'under-way', deadline: '2026-09-01', notedOn: '2026-06-01', by: 'leader', responsible: 'Åse Holm' },
        { state: 'carried-out', on: '2026-08-24', notedOn: '2026-08-25', by: 'representative' },
      ],
    }),
    measure({
      id: 'four',
      unit: 'night',
      kind: 'mediation',
      effect: { outcome: 'not-shown' },
      followUps: [{ state: 'dropped', why: 'not-possible', notedOn: '2026-05-04' }],
    }),
    measure({
      id: 'five',
      unit: 'council',
      kind: 'conduct-policy',
      plan: { responsible: 'Åse Holm', deadline: '2099-06-01' },
      effect: { outcome: 'nobody-without' },
    }),
    measure({
      id: 'six',
      unit: 'night',
      kind: 'coaching',
      effect: { outcome: 'not-done' },
      followUps: [{ state: 'dropped', why: 'not-possible', notedOn: '2026-05-05', by: 'leader' }],
    }),
  ],
  helps: [
    { kind: 'tone-dialogue', measures: 4, pooled: { effect: 6, low: 1, high: 11, verdict: 'clearly-better' } },
    { kind: 'team-agreement', measures: 1 },
    { kind: 'shorter-week', measures: 2 },
  ],
}
