/**
 * How good the early warning is, measured on organisations it knows nothing of:
 * `npm run calibrate -- [--organisations N] [--seed N] [--step 5|10] [--exact] [--keep FOLDER] [--write]`.
 * With a folder to keep judged organisations in, a run that was stopped is taken up where it was.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { step } from '../../backend/domain/disclosure-policy.ts'
import { figures, hidingFigure, plantedFigure } from './goals.ts'
import { judgedWorld } from './judged-world.ts'
import type { Study } from './judged-world.ts'
import { cutAtFalseShare, naming } from './operating-figures.ts'
import { quotable } from './quotable.ts'
import { keptJudgements } from './kept-judgements.ts'
import { detectionPlot } from './detection-plot.ts'
import {
  byCircumstance,
  bySize,
  bySizeAtEqualFalse,
  degrees,
  detectors,
  equalFalseAlarms,
  nominalRules,
  onePerson,
  onePersonHides,
  plantedSheet,
  shown,
  tellsOnset,
  tellsStage,
} from './tables.ts'
import { prototypes, worlds } from './worlds.ts'

const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '27' },
    seed: { type: 'string', default: '1' },
    step: { type: 'string', default: String(step) },
    exact: { type: 'boolean', default: false },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

const study: Study = {
  organisations: Number(values.organisations),
  unitsEach: 200,
  seed: 100_000 * Number(values.seed),
  figure: { kind: values.exact ? 'exact' : 'robust', step: values.step === '10' ? 10 : 5 },
  withOracle: true,
  ...(values.keep === undefined ? {} : { kept: keptJudgements(values.keep) }),
}

const printed: string[] = []
const print = (...lines: readonly string[]) => {
  printed.push(...lines)
  for (const line of lines) console.log(line)
}

const judged = Object.fromEntries(
  [...worlds, ...prototypes].map((world) => {
    const started = performance.now()
    // Detection is compared in the base world and in the prototype's, and what one person can do is measured in that
    // without patterns: they count few teams of an organisation, so there are three times as many of these.
    const withOracle = world.name === 'base' || prototypes.includes(world)
    const organisations = (withOracle || world.name === 'none' ? 3 : 1) * study.organisations
    const units = judgedWorld(world, { ...study, organisations, withOracle })
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    print(`${world.name}: ${organisations} organisations of ${study.unitsEach} units judged in ${seconds} s`)
    return [world.name, units]
  }),
)

const base = judged['base']!
/** Counted from the end: the last ones of a team are neither targets nor witnesses. */
const lastSeat = -1
const threefold = { ...study, organisations: 3 * study.organisations, withOracle: false }
const withHider = (seat: number) => judgedWorld(worlds[0]!, { ...threefold, stubborn: { seat, answers: 'best' } })
print(...equalFalseAlarms(base), '', 'Plain rules as they are usually set', ...nominalRules(base))
print('', 'By circumstances, at .005, within six rounds, base world', ...byCircumstance(base))
for (const { name } of prototypes)
  print('', `${name}: in its world`, ...equalFalseAlarms(judged[name]!).slice(0, 1 + detectors.length))
print('', 'By world', ...Object.entries(judged).flatMap(([name, world]) => degrees(name, world)))
print('', 'By team size, base world', ...bySize(base))
print('', 'One person answers the worst in every round: alarmed within seven rounds')
print(...onePerson(judged['none']!, cutAtFalseShare(base, 'varsko', 0.005)))
print('', 'One person answers the best in every round: teams of 8 with a pattern, base world, within seven rounds')
const hidden = { honest: base, hidden: withHider(lastSeat) }
print(...onePersonHides('somebody it does not hit', hidden))
print(...onePersonHides('the one it hits most', { honest: base, hidden: withHider(0) }))
print('', 'Somebody plants the worst sheet, so that the figures leave out that one: teams of 8 without a pattern')
const none = worlds.find(({ name }) => name === 'none')!
const complained = {
  alone: judged['none']!,
  both: judgedWorld(none, { ...threefold, stubborn: { seat: 1, answers: 'worst' } }),
}
print(...plantedSheet(complained, cutAtFalseShare(base, 'varsko', 0.005)))
for (const [name, world] of Object.entries(judged)) {
  const { named, right } = naming(world)
  print(`${name}: of true act alarms ${shown(named)} name a pattern, ${shown(right)} of those the right one`)
}
print('', 'When a true alarm says that its pattern began')
print(...Object.entries(judged).flatMap(([name, world]) => (name === 'none' ? [] : tellsOnset(name, world))))
print('', 'How far a true act alarm says that a conflict has come, and where it is heading')
print(...Object.entries(judged).flatMap(([name, world]) => (name === 'none' ? [] : [tellsStage(name, world)])))
// What it costs that figures are released coarsely and without the most unfavourable sheet.
const exact = judgedWorld(worlds[0]!, { ...threefold, figure: { kind: 'exact', step: 5 } })
print('', 'On exact counts instead of released figures, base world')
print(...byCircumstance(exact).slice(0, 3), ...bySizeAtEqualFalse(exact))
print('')
for (const [name, value, goal] of [...figures(judged), hidingFigure(hidden), plantedFigure(complained, base)])
  print(`figure ${name} ${value.toFixed(4)} goal ${goal}`)

if (values.write) {
  const inWorlds = Object.fromEntries(worlds.map(({ name }) => [name, judged[name]!]))
  const file = new URL('../../analytics/early-warning/calibration.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(quotable(inWorlds, study), null, 2)}\n`)
  writeFileSync(new URL('calibration.txt', import.meta.url), `${printed.join('\n')}\n`)
  writeFileSync(new URL('detection.svg', import.meta.url), detectionPlot(base, exact))
  print('written: analytics/early-warning/calibration.json, tests/calibration/calibration.txt and detection.svg')
}
