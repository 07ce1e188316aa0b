import type { Alert } from '../../backend/domain/alert.ts'
import type { Release } from '../../backend/domain/release.ts'
import type { ReportInput } from '../../backend/reports/report-input.ts'
import { buildContext } from '../messages/build-facts.ts'
import { buildRelease } from '../support/build-release.ts'

export const everyUnit = (release: Release): ReadonlySet<string> => new Set(release.units.map(({ id }) => id))

/** Hjemmepleje Nord's humour coarsens over three rounds; Vej og park is told to pay attention. */
export const threeRounds: readonly [Release, Release, Release] = [
  buildRelease({ seed: 3, round: 'r1', title: 'Trivsel, forår 2025', closedOn: '2025-03-17' }),
  buildRelease({
    seed: 2,
    round: 'r2',
    title: 'Trivsel, efterår 2025',
    closedOn: '2025-09-15',
    comparedWith: 'r1',
    shifts: { 'Hjemmepleje Nord': { humour: 20, tone: -10 } },
  }),
  buildRelease({
    seed: 1,
    round: 'r3',
    comparedWith: 'r2',
    shifts: { 'Hjemmepleje Nord': { humour: 30, tone: -30, 'can-say-stop': -20 }, 'Vej og park': { conflict: 20 } },
  }),
]

const twoAlerts: readonly Alert[] = [
  {
    unit: 'area-2-group-3',
    unitName: 'Hjemmepleje Nord',
    degree: 'act',
    pattern: 'humour',
    since: 'Trivsel, efterår 2025',
  },
  { unit: 'area-3-group-1', unitName: 'Vej og park', degree: 'attention', pattern: 'cannot-tell' },
]

/** What the representative of the whole organisation reads after the third round. */
export function buildReport(given: Partial<ReportInput> = {}): ReportInput {
  const [first, second, third] = threeRounds
  return {
    release: third,
    earlier: [first, second].map((release) => ({ release, scope: everyUnit(release) })),
    alerts: twoAlerts,
    language: 'da',
    scope: everyUnit(given.release ?? third),
    errors: buildContext().errors,
    collected: 'sealed',
    ...given,
  }
}

const both = (da: string, en: string) => ({ da, en })

/** The third round with what people declared of themselves; too few declared the third value, and of the second one figure cannot be told. */
export const withAttribute: Release = {
  ...threeRounds[2],
  attribute: {
    id: 'working-hours',
    name: both('Arbejdstid', 'Working hours'),
    values: [
      { name: both('Om dagen', 'In the daytime'), scores: { tone: 80, humour: 20 } },
      { name: both('Om aftenen', 'In the evening'), scores: { tone: 40, humour: null } },
      { name: both('Om natten', 'At night'), scores: {} },
    ],
  },
}

/** The third round with comments in both languages, some in a group and some of one that could only be read above it. */
export const withComments: Release = {
  ...threeRounds[2],
  commentQuestions: [
    { id: 'keep', text: both('Hvad skal blive, som det er?', 'What should stay as it is?') },
    { id: 'change', text: both('Hvad skal laves om?', 'What should change?') },
  ],
  commentThemes: [{ id: 'tone', text: both('Omgangstone', 'How people talk') }],
  comments: [
    {
      unit: 'area-2-group-3',
      question: 'keep',
      language: 'da',
      comments: [
        { theme: null, text: 'Vi holder sammen, også når det brænder på.' },
        { theme: 'tone', text: '' },
        { theme: 'tone', text: '=1+1 er ikke altid to <her> & nu' },
      ],
    },
    {
      unit: 'area-2-group-3',
      question: 'change',
      language: 'en',
      comments: [{ theme: 'tone', text: 'Two lines:\nplans change too late.' }],
    },
    {
      unit: 'area-2',
      question: 'change',
      language: 'da',
      comments: [{ theme: null, text: '- flere hænder om aftenen' }],
    },
  ],
}

const agreed = {
  unit: 'area-2-group-3',
  unitName: 'Hjemmepleje Nord',
  scale: 'tone',
  scaleName: both('Omgangstone', 'Tone'),
  after: 'Trivsel, efterår 2025',
  writtenOn: '2025-10-01',
  foreseen: true,
  plan: { responsible: 'Bodil Kjær', deadline: '2026-02-01' },
  followUps: [{ state: 'carried-out', on: '2026-01-12', notedOn: '2026-01-13', by: 'leader' }],
  mayRemove: false,
} as const

/** Measures with every outcome but one, what has helped, and a unit under a new leader. */
export const withMeasures = {
  measures: {
    measures: [
      {
        ...agreed,
        followUps: [...agreed.followUps],
        id: 'one',
        kind: 'tone-dialogue',
        effect: {
          outcome: 'measured',
          round: 'Trivsel, forår 2026',
          effect: 14,
          low: -4,
          high: 32,
          smallestClear: 18,
          smallestUsuallyFound: 23,
          untreated: 23,
          verdict: 'clearly-better',
          clearIn: { round: 'Puls, december 2025', effect: 17, low: 4, high: 30 },
        },
      },
      {
        ...agreed,
        id: 'two',
        kind: 'shorter-week',
        foreseen: false,
        followUps: [{ state: 'dropped', why: 'not-possible', notedOn: '2026-01-13' }],
        effect: { outcome: 'waiting' },
      },
    ],
    helps: [
      { kind: 'tone-dialogue', measures: 4, pooled: { effect: 6, low: 1, high: 11, verdict: 'clearly-better' } },
      { kind: 'team-agreement', measures: 1 },
    ],
  },
  newLeaders: new Map([
    [
      'area-2-group-3',
      {
        before: 'Trivsel, efterår 2025',
        known: 7,
        scales: [{ scale: 'tone', pulses: [{ change: -20, low: -12, high: 16, verdict: 'clearly-worse' }] }],
      },
    ],
  ]),
} satisfies Pick<ReportInput, 'measures' | 'newLeaders'>
