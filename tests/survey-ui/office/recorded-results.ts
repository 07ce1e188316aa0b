import type { ResultsReply, UnitResult } from '../../../backend/contract/office-api.ts'
import { clearChange, clearDifference, endOf, scoreMargin } from '../../../analytics/index.ts'
import { loadInstrument, questionnaireOf } from '../../../question-banks/index.ts'

const asked = questionnaireOf(loadInstrument('work-and-cooperation'), {
  classes: ['ordinary', 'sensitive'],
  comments: true,
})
const earlier = [
  { round: 'spring-2025', title: 'Forår 2025', closedOn: '2025-04-11' },
  { round: 'autumn-2025', title: 'Efterår 2025', closedOn: '2025-11-14' },
  { round: 'spring-2026', title: 'Forår 2026', closedOn: '2026-04-17' },
]

type Given = Pick<UnitResult, 'id' | 'name' | 'parent' | 'kind' | 'invited'> & {
  readonly participation?: string
  /** Points above or below what is usual; those asked about with the warning in view can be worse still. */
  readonly lift?: number
  readonly alert?: UnitResult['alert']
  readonly duty?: string[]
  readonly ripening?: NonNullable<UnitResult['ripening']>
  readonly newLeader?: NonNullable<UnitResult['newLeader']>
}

const given: readonly Given[] = [
  { id: 'council', name: 'Nørreå Kommune', parent: null, kind: 'company', invited: 412, participation: '100+' },
  {
    id: 'care',
    name: 'Sundhed og omsorg',
    parent: 'council',
    kind: 'department',
    invited: 187,
    participation: '100+',
    alert: { degree: 'attention', withSmaller: true },
  },
  {
    id: 'home-north',
    name: 'Hjemmeplejen Nord',
    parent: 'care',
    kind: 'group',
    invited: 34,
    participation: '20-29',
    lift: -24,
    alert: { degree: 'act', pattern: 'humour', since: 'Efterår 2025' },
  },
  {
    id: 'home-south',
    name: 'Hjemmeplejen Syd',
    parent: 'care',
    kind: 'group',
    invited: 31,
    participation: '20-29',
    lift: 14,
  },
  { id: 'night', name: 'Nattevagten', parent: 'care', kind: 'group', invited: 9 },
  {
    id: 'nursing-home',
    name: 'Plejehjemmet Åbrinken',
    parent: 'care',
    kind: 'group',
    invited: 42,
    participation: '30-49',
    lift: -8,
    alert: { degree: 'attention' },
    duty: ['threats-and-violence'],
    ripening: { scales: ['role-conflict', 'role-clarity'], fallingResponse: true },
    newLeader: {
      before: 'Efterår 2025',
      known: 8,
      scales: [
        {
          scale: 'leadership',
          pulses: [
            { change: -10, low: -14, high: 12, verdict: 'cannot-tell' },
            { change: -20, low: -12, high: 16, verdict: 'clearly-worse' },
          ],
        },
        { scale: 'tone', pulses: [{ change: 10, low: -10, high: 14, verdict: 'cannot-tell' }] },
      ],
    },
  },
  {
    id: 'schools',
    name: 'Børn, skole og dagtilbud',
    parent: 'council',
    kind: 'department',
    invited: 164,
    participation: '100+',
    lift: 6,
  },
  {
    id: 'school-east',
    name: 'Østerskolen',
    parent: 'schools',
    kind: 'group',
    invited: 38,
    participation: '30-49',
    lift: 18,
  },
  {
    id: 'school-west',
    name: 'Vesterskolen og specialklasserækken',
    parent: 'schools',
    kind: 'group',
    invited: 12,
    participation: '5-9',
    lift: -4,
  },
  {
    id: 'technical',
    name: 'Teknik og miljø',
    parent: 'council',
    kind: 'department',
    invited: 61,
    participation: '30-49',
    lift: 2,
  },
]

/** A figure that depends on unit, scale and round alone, so that every run shows the same. */
function figure(unit: Given, round: number, { place, adverse }: { place: number; adverse: 'high' | 'low' }): number {
  const wave = ((place * 37 + unit.id.length * 13 + round * 7) % 5) * 6 - 12
  const favourable = Math.min(100, Math.max(0, 66 + wave + (unit.lift ?? 0) * (0.4 + round * 0.2)))
  const points = Math.round((adverse === 'low' ? favourable : 100 - favourable) / 10) * 10
  return Math.min(90, Math.max(10, points))
}

const answersAtLeast = ({ participation }: Given) => Number.parseInt(participation ?? '0', 10)

function scoresOf(unit: Given, round: number): Record<string, number> {
  return Object.fromEntries(
    asked.scales.flatMap(({ id, class: itemClass, adverse }, place) =>
      answersAtLeast(unit) >= (itemClass === 'sensitive' ? 20 : 5)
        ? [[id, figure(unit, round, { place, adverse })]]
        : [],
    ),
  )
}

const shown = (unit: Given, round: number, scale: string) => ({
  score: scoresOf(unit, round)[scale] ?? 50,
  step: 10 as const,
  band: unit.participation ?? '5-9',
  invited: unit.invited,
  isRobust: false,
  mayStand: false,
})

function endsOf(unit: Given, round: number): UnitResult['ends'] {
  return Object.fromEntries(
    Object.keys(scoresOf(unit, round)).flatMap((scale) => {
      const end = endOf(shown(unit, round, scale))
      return end ? [[scale, end]] : []
    }),
  )
}

function certaintyOf(full: Given): UnitResult['certainty'] {
  const [company] = given
  return Object.fromEntries(
    asked.scales
      .filter(({ id }) => scoresOf(full, 3)[id] !== undefined)
      .map(({ id, adverse }) => {
        const now = shown(full, 3, id)
        const sinceBefore = clearChange(now, shown(full, 2, id), adverse)
        const besideCompany = company && company !== full && clearDifference(now, shown(company, 3, id), adverse)
        return [id, { ...scoreMargin(now, adverse), sinceBefore, ...(besideCompany ? { besideCompany } : {}) }]
      }),
  )
}

/** Of the group in the story that has enough of them. */
const comments: UnitResult['comments'] = [
  {
    question: 'worth-changing',
    language: 'da',
    comments: [
      { theme: 'tone', text: 'Der bliver grinet ad den, der ikke tør sige noget. Det skal holde op.' },
      { theme: null, text: 'Mere tid til at give hinanden besked, når vagten skifter.' },
      { theme: 'leadership', text: '' },
      { theme: 'work', text: 'Vi løber for stærkt om morgenen.' },
      { theme: 'tone', text: 'Nogle bliver altid bedt om at kunne tage en joke.' },
      { theme: 'cooperation', text: 'Vi skal kunne være uenige uden at dele os i lejre.' },
    ],
  },
]

function unitOf(full: Given): UnitResult {
  const { lift = 0, ...unit } = full
  return {
    ...unit,
    comments: full.id === 'home-north' ? comments : [],
    scores: scoresOf(full, 3),
    ends: endsOf(full, 3),
    certainty: certaintyOf(full),
    duty: full.duty ?? [],
    ...(full.ripening ? { ripening: full.ripening } : {}),
    ...(full.newLeader ? { newLeader: full.newLeader } : {}),
    favourable: Object.fromEntries(
      answersAtLeast(full) < 15
        ? []
        : asked.items
            .filter((item) => item.class === 'ordinary')
            .map(({ id }, place) => [id, Math.max(0, Math.min(100, Math.round(7 + lift / 10 + (place % 3) - 1) * 10))]),
    ),
    trend:
      answersAtLeast(full) === 0
        ? []
        : earlier.map((at, round) => ({ ...at, scores: scoresOf(full, round), ends: endsOf(full, round) })),
  }
}

const heading: Omit<ResultsReply, 'company' | 'units'> = {
  why: [
    {
      outcome: 'wellbeing',
      level: 'people',
      scales: [
        { scale: 'demands', share: 0.21, low: 0.14, high: 0.28 },
        { scale: 'role-conflict', share: 0.08, low: 0.03, high: 0.14 },
      ],
    },
    { outcome: 'wellbeing', level: 'groups', scales: [{ scale: 'leadership', share: 0.3, low: 0.11, high: 0.47 }] },
    { outcome: 'tone', level: 'people', scales: [] },
  ],
  statistics: [
    { scale: 'wellbeing', alpha: 0.84, omega: 0.85, icc1: 0.112, icc2: 0.547, agreement: 0.68 },
    { scale: 'demands', alpha: 0.71, icc1: 0, icc2: 0, agreement: 0.52 },
  ],
  errors: {
    act: { newFalseAlarmsPer100UnitYears: 0.5, falseAtMostOneIn: 8 },
    any: { newFalseAlarmsPer100UnitYears: 4.5, falseAtMostOneIn: 2 },
    missedPercentWithinThreeRounds: 99,
    missedPercentWithinSixRounds: 80,
    onePersonPercent: 12,
  },
  round: 'autumn-2026',
  title: 'Efterår 2026',
  closedOn: '2026-11-13',
  step: 10,
  scales: asked.scales.map(({ id, name, class: itemClass, adverse }) => ({
    id,
    name: { ...name },
    class: itemClass,
    adverse,
  })),
  items: asked.items.map(({ id, scale, text, class: itemClass }) => ({
    id,
    scale,
    text: { ...text },
    class: itemClass,
  })),
  commentQuestions: [...asked.comments],
  commentThemes: [...asked.commentThemes],
  thresholds: { ordinary: { floor: 5, difference: 5 }, sensitive: { floor: 20, difference: 10 } },
  fingerprint: '9K3TQW7HXM2PD5RV8JBFN4YCZA',
}

/** What people said of themselves: too few work at night to be shown, and the first figure of those at changing times cannot be told. */
const attribute: NonNullable<ResultsReply['attribute']> = {
  name: { da: 'Arbejdstid', en: 'Working hours' },
  values: [
    { name: { da: 'Om dagen', en: 'In the daytime' }, lift: 4 },
    { name: { da: 'Om aftenen', en: 'In the evening' }, lift: -10 },
    { name: { da: 'Om natten', en: 'At night' } },
    { name: { da: 'På skiftende tider', en: 'At changing times' }, lift: -20, isFew: true },
  ].map(({ lift, isFew = false, ...value }) => ({
    ...value,
    scores: Object.fromEntries(
      lift === undefined
        ? []
        : asked.scales
            .filter((scale) => scale.class === 'ordinary' || !isFew)
            .map(({ id, adverse }, place) => {
              const usual = 60 + (place % 3) * 10 + lift
              if (isFew && place === 0) return [id, null]
              return [id, Math.round((adverse === 'low' ? usual : 100 - usual) / 10) * 10]
            }),
    ),
    ends: {},
  })),
  thresholds: { ordinary: { floor: 10, difference: 10 }, sensitive: { floor: 20, difference: 10 } },
}

/** A round as a representative of everybody reads it: ten units on three levels, one hidden, two with a message. */
export const results: ResultsReply = {
  ...heading,
  attribute,
  company: withoutAlert('council'),
  units: given.map(unitOf),
}

/** The same round as the leader of one department reads it: the whole organisation for comparison only. */
export const resultsOfDepartment: ResultsReply = {
  ...heading,
  company: withoutAlert('council'),
  units: given
    .filter(({ id, parent }) => id === 'schools' || parent === 'schools')
    .map((unit) => ({ ...unitOf(unit), ...(unit.id === 'schools' && { parent: null }) })),
}

function withoutAlert(id: string): UnitResult {
  const unit = unitOf(given.find((one) => one.id === id) ?? given[0]!)
  delete unit.alert
  return unit
}
