import { addSheet, emptySummary, type UnitSummary } from '../../analytics/index.ts'
import { buildRelease } from '../../backend/services/release/build-release.ts'
import { scoringPlanOf } from '../../backend/services/release/scoring-plan-of.ts'
import { valueCounter } from '../../backend/services/tally/declared-values.ts'
import { loadInstrument, questionnaireOf, withAttribute } from '../../question-banks/index.ts'
import { seededRandom } from '../analytics/seeded-random.ts'
import { companyRoster } from './company-roster.ts'

const people = 1000
const departments = 20
const groups = 110
const values = 4

/**
 * How long the gate takes for a thousand people who declared one of four values, each value crossed with every department
 * and team in the audit of every scale. Counting is the tally's work and not timed.
 */
export function gateWithAttribute() {
  const random = seededRandom(21)
  const bank = loadInstrument('work-and-cooperation')
  const questionnaire = withAttribute(questionnaireOf(bank, { classes: ['ordinary', 'sensitive'] }), {
    id: 'working-hours',
    fewest: 10,
  })
  const plan = scoringPlanOf(questionnaire)
  const empty = emptySummary(plan)
  const summaries = new Map<string, UnitSummary>()
  const issued = new Map<string, string[]>()
  const counter = valueCounter(plan, values)
  const inGroup = (group: number) =>
    Array.from({ length: people }, (_, person) => person)
      .filter((person) => person % groups === group)
      .map((person) => ({ id: `p${person}`, name: '', change: 'none' as const }))
  const roster = companyRoster(
    Array.from({ length: groups }, (_, at) => inGroup(at)),
    departments,
  )
  for (const [place, { id, members }] of roster.groups.entries()) {
    const counted = counter.group(id)
    for (const member of members) {
      const sheet = plan.items.map(({ highest }) => (random() < 0.02 ? null : Math.floor(random() * (highest + 1))))
      // Half of a team have its usual hours, one in twelve says nothing.
      const value = random() < 0.5 ? place % values : Math.floor(random() * values)
      counted.add({ sheet, value: random() < 1 / 12 ? null : value })
      summaries.set(id, addSheet(plan, summaries.get(id) ?? empty, sheet))
      issued.set(id, [...(issued.get(id) ?? []), member.id])
    }
    counted.end()
  }
  const input = {
    round: { id: 'r', title: 'Round', closedOn: '2026-03-16', fingerprint: '' },
    roster,
    questionnaire,
    plan,
    counted: { summaries, issued, empty, declared: counter.declared() },
    comments: new Map(),
    seal: { count: people, hash: '' },
    earlier: [],
  }
  const start = performance.now()
  const { release } = buildRelease(input)
  return { seconds: (performance.now() - start) / 1000, certificate: release.certificate.attribute }
}
