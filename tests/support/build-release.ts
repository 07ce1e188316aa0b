import type { Release, ReleasedScale, ReleasedUnit } from '../../backend/domain/release.ts'

const texts = (da: string, en: string) => ({ da, en })

/** Scales of a wellbeing survey: id, names, construct, which end is unfavourable, and the level that is usual here. */
const scales: readonly (readonly [string, string, string, 'high' | 'low', 'ordinary' | 'sensitive', number])[] = [
  ['wellbeing', 'Trivsel', 'Wellbeing', 'low', 'ordinary', 64],
  ['demands', 'Arbejdsmængde og tidspres', 'Workload and time pressure', 'high', 'ordinary', 55],
  ['emotional-demands', 'Følelsesmæssige krav', 'Emotional demands', 'high', 'ordinary', 48],
  ['role-clarity', 'Klare forventninger', 'Clear expectations', 'low', 'ordinary', 70],
  ['role-conflict', 'Modstridende krav', 'Conflicting demands', 'high', 'ordinary', 38],
  ['change', 'Ændringer i arbejdet', 'Changes at work', 'low', 'ordinary', 45],
  ['fairness', 'Retfærdighed', 'Fairness', 'low', 'ordinary', 58],
  ['leadership', 'Nærmeste leder', 'Nearest leader', 'low', 'ordinary', 66],
  ['feedback', 'Feedback', 'Feedback', 'low', 'ordinary', 57],
  ['tone', 'Tone', 'Tone', 'low', 'ordinary', 68],
  ['can-say-stop', 'Plads til at sige fra', 'Room to speak up', 'low', 'ordinary', 63],
  ['witness', 'Kolleger, der griber ind', 'Colleagues who step in', 'low', 'ordinary', 60],
  ['humour', 'Grov humor', 'Rough humour', 'high', 'ordinary', 27],
  ['control', 'Kontrol mellem kolleger', 'Control among colleagues', 'high', 'ordinary', 31],
  ['conflict', 'Konflikter', 'Conflict', 'high', 'ordinary', 29],
  ['offensive-acts', 'Krænkende handlinger', 'Offensive acts', 'high', 'sensitive', 14],
]

const robust = ['leadership', 'tone', 'can-say-stop', 'witness', 'humour', 'control', 'conflict']

export const releasedScales: readonly ReleasedScale[] = scales.map(([id, da, en, adverse, itemClass]) => ({
  id,
  name: texts(da, en),
  construct: id,
  class: itemClass,
  adverse,
  figure: robust.includes(id) ? 'robust' : 'mean',
}))

export const releasedItems: Release['items'] = [
  {
    id: 'w1',
    scale: 'wellbeing',
    text: texts('Jeg møder glad på arbejde.', 'I come to work happy.'),
    class: 'ordinary',
  },
  {
    id: 'w2',
    scale: 'wellbeing',
    text: texts('Jeg har overskud efter arbejde.', 'I have energy after work.'),
    class: 'ordinary',
  },
  { id: 'd1', scale: 'demands', text: texts('Jeg når det, jeg skal.', 'I get done what I must.'), class: 'ordinary' },
  {
    id: 'r1',
    scale: 'role-clarity',
    text: texts('Jeg ved, hvad de andre regner med, at jeg tager mig af.', 'I know what others count on me for.'),
    class: 'ordinary',
  },
  {
    id: 't1',
    scale: 'tone',
    text: texts('Vi taler ordentligt til hinanden.', 'We speak decently to each other.'),
    class: 'ordinary',
  },
  {
    id: 's1',
    scale: 'can-say-stop',
    text: texts('Når nogen siger stop, holder det op.', 'When somebody says stop, it stops.'),
    class: 'ordinary',
  },
  {
    id: 'c1',
    scale: 'conflict',
    text: texts('Uenighed om arbejdet bliver løst.', 'Disagreement is settled.'),
    class: 'ordinary',
  },
]

type Place = { readonly name: string; readonly groups: readonly (readonly [name: string, answers: number])[] }

/** Groups with the number who answered; every group invited a quarter more. Below 5 a group is hidden. */
const places: readonly Place[] = [
  {
    name: 'Børn og unge',
    groups: [
      ['Børnehuset Mælkebøtten', 14],
      ['Børnehuset Åkanden', 9],
      ['Lyngskolen, indskoling', 17],
      ['Lyngskolen, udskoling', 12],
      ['PPR og sundhedspleje', 8],
    ],
  },
  {
    name: 'Ældre og sundhed',
    groups: [
      ['Plejecenter Engen, dag', 22],
      ['Plejecenter Engen, aften og nat', 11],
      ['Hjemmepleje Nord', 16],
      ['Hjemmepleje Syd', 4],
      ['Genoptræningen', 7],
    ],
  },
  {
    name: 'Teknik og miljø',
    groups: [
      ['Vej og park', 13],
      ['Byggesager', 6],
      ['Genbrugspladsen', 4],
    ],
  },
]

/** Company statistics of some of the scales: wellbeing goes with workload among colleagues, and nothing with the tone. */
export const releasedStatistics: NonNullable<Release['statistics']> = {
  scales: [
    { id: 'wellbeing', alpha: 0.84, omega: 0.85, uniform: 1250 },
    { id: 'demands', alpha: 0.71, uniform: 1250 },
    { id: 'fairness', uniform: 1250 },
    { id: 'tone', alpha: 0.79, uniform: 1250 },
  ],
  within: [[400], [-190, 420], [20, -10, 380], [15, -20, 10, 350]],
  between: [[50], [-12, 38], [5, -3, 22], [4, -6, 2.5, -1.7]],
}

export type BuildRelease = Partial<Release> & {
  /** Moves every score of a group by so many points, by group name and scale id. */
  readonly shifts?: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Another draw of the chance part of the scores. */
  readonly seed?: number
}

/**
 * A realistic release: a made-up municipality of three areas and thirteen groups, two of them too small to show; coarse
 * codes in steps of 10. The same arguments give the same release.
 */
export function buildRelease({ shifts = {}, seed = 1, ...given }: BuildRelease = {}): Release {
  const units = releasedUnits(shifts, seed)
  const shown = units.filter(({ scores }) => Object.keys(scores).length > 0).length
  return {
    round: `round-${seed}`,
    title: 'Trivsel, forår 2026',
    organisation: 'Lyngå Kommune',
    closedOn: '2026-03-16',
    questionnaire: {
      instrument: 'work-and-cooperation',
      version: '1.0.0',
      selection: 'full',
      hash: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
    },
    step: 10,
    scales: [...releasedScales],
    items: [...releasedItems],
    units,
    commentQuestions: [],
    commentThemes: [],
    comments: [],
    integrity: {
      invited: units[0]?.invited ?? 0,
      issued: 149,
      counted: 143,
      boxHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    fingerprint: '7K2QX9DM4T0VEN3BH8RWYJC5SA',
    comparedWith: null,
    certificate: {
      method: 'tree',
      thresholds: { ordinary: { floor: 5, difference: 5 }, sensitive: { floor: 20, difference: 10 } },
      groupsShown: shown,
      groupsHidden: units.length - shown,
      earlierReleases: 3,
      protectedSetsChecked: 214,
      attempts: 1,
    },
    ...given,
  }
}

function releasedUnits(shifts: NonNullable<BuildRelease['shifts']>, seed: number): ReleasedUnit[] {
  const everybody = places.flatMap(({ groups }) => groups).reduce((sum, [, answers]) => sum + answers, 0)
  const company = { id: 'company', name: 'Lyngå Kommune', parent: null, kind: 'company' as const }
  return [
    figuresOf({ ...company, answers: everybody }, {}, seed),
    ...places.flatMap(({ name, groups }, area) => {
      const id = `area-${area + 1}`
      const answers = groups.reduce((sum, [, count]) => sum + count, 0)
      return [
        figuresOf({ id, name, parent: 'company', kind: 'department', answers }, shifts[name] ?? {}, seed),
        ...groups.map(([group, count], index) =>
          figuresOf(
            { id: `${id}-group-${index + 1}`, name: group, parent: id, kind: 'group', answers: count },
            shifts[group] ?? {},
            seed,
          ),
        ),
      ]
    }),
  ]
}

type Sized = Pick<ReleasedUnit, 'id' | 'name' | 'parent' | 'kind'> & { readonly answers: number }

function figuresOf({ answers, ...unit }: Sized, shift: Readonly<Record<string, number>>, seed: number): ReleasedUnit {
  const invited = Math.ceil(answers * 1.25)
  if (answers < 5) return { ...unit, invited, scores: {}, favourable: {}, comparable: false }
  const shownScales = scales.filter(([, , , , itemClass]) => itemClass === 'ordinary' || answers >= 20)
  const scores = shownScales.map(([id, , , , , usual]) => {
    const chance = wave(`${unit.id} ${id}`, 1) * 14 + wave(`${unit.id} ${id}`, seed) * 5
    return [id, coded(usual + chance * (unit.kind === 'group' ? 1 : 0.3) + (shift[id] ?? 0))]
  })
  const shares = releasedItems.map(({ id }) => [id, coded(62 + wave(`${unit.id} ${id}`, seed) * 20)])
  return {
    ...unit,
    invited,
    participation: bandOf(answers),
    scores: Object.fromEntries(scores),
    favourable: answers >= 15 ? Object.fromEntries(shares) : {},
    comparable: unit.name !== 'Byggesager',
  }
}

const coded = (points: number) => Math.min(90, Math.max(10, Math.floor(points / 10 + 0.5) * 10))

function bandOf(answers: number): string {
  const bands = ['5-9', '10-14', '15-19', '20-29', '30-49', '50-99', '100+']
  const below = [10, 15, 20, 30, 50, 100]
  return bands[below.findIndex((limit) => answers < limit)] ?? '100+'
}

/** From -1 to 1, the same for the same words; neighbouring words are far apart. */
function wave(words: string, seed: number): number {
  let mixed = seed
  for (const letter of words) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x9e37_79b1) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b) >>> 0
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x8000_0000 - 1
}
