import { addSheet, emptySummary, type UnitSummary } from '../../analytics/index.ts'
import type { ReleaseRecord } from '../../backend/domain/release.ts'
import { buildRelease } from '../../backend/services/release/build-release.ts'
import { heldAgainst } from '../../backend/services/release/held-against.ts'
import { scoringPlanOf } from '../../backend/services/release/scoring-plan-of.ts'
import { loadInstrument, questionnaireOf } from '../../question-banks/index.ts'
import { seededRandom } from '../analytics/seeded-random.ts'
import { companyRoster } from './company-roster.ts'
import { printFigure } from './figure.ts'
import { gateWithAttribute } from './gate-with-attribute.ts'

// How long the gate and its audit take for a large organisation: layout of every scale and item, audit within the round
// and beside the one before, certificate and figures. Counting the sheets is the tally's work and not timed.

const people = 100_000
const departments = 2900
const groups = 20_000 - departments - 1
const turnover = 0.1

const random = seededRandom(20)
const questionnaire = questionnaireOf(loadInstrument('work-and-cooperation'), { classes: ['ordinary', 'sensitive'] })
const plan = scoringPlanOf(questionnaire)
const empty = emptySummary(plan)

const first = gated(
  Array.from({ length: people }, (_, person) => person % groups),
  [],
)
const groupOf = Array.from({ length: people }, (_, person) =>
  random() < turnover ? Math.floor(random() * groups) : person % groups,
)
const second = gated(groupOf, [first.record])
const { certificate } = second.record.release
console.log(JSON.stringify(certificate))
console.log(`first round ${first.seconds.toFixed(1)} s, second beside the first ${second.seconds.toFixed(1)} s`)
const declared = gateWithAttribute()
console.log(JSON.stringify(declared.certificate))
printFigure('gate.attribute-seconds', declared.seconds, '< 1')
printFigure('gate.seconds', Math.max(first.seconds, second.seconds), '10')
printFigure('gate.mebibytes', process.resourceUsage().maxRSS / 1024, '1024')

/** A round with the people in these groups, four of five of whom answer, each leaving out one question in fifty. */
function gated(groupByPerson: readonly number[], earlier: readonly ReleaseRecord[]) {
  const summaries = new Map<string, UnitSummary>()
  const issued = new Map<string, string[]>()
  const members = Array.from({ length: groups }, (): { id: string; name: string; change: 'none' }[] => [])
  for (const [person, group] of groupByPerson.entries()) {
    const id = `g${group}`
    members[group]?.push({ id: `p${person}`, name: '', change: 'none' })
    if (random() > 0.8) continue
    const sheet = plan.items.map(({ highest }) => (random() < 0.02 ? null : Math.floor(random() * (highest + 1))))
    summaries.set(id, addSheet(plan, summaries.get(id) ?? empty, sheet))
    issued.set(id, [...(issued.get(id) ?? []), `p${person}`])
  }
  const closedOn = `2026-0${3 * (earlier.length + 1)}-16`
  const input = {
    round: { id: `r${earlier.length}`, title: 'Round', closedOn, fingerprint: '' },
    roster: companyRoster(members, departments),
    questionnaire,
    plan,
    counted: { summaries, issued, empty },
    comments: new Map(),
    seal: { count: people, hash: '' },
    earlier,
    against: heldAgainst(closedOn, earlier),
  }
  const start = performance.now()
  const record = buildRelease(input)
  return { record, seconds: (performance.now() - start) / 1000 }
}
