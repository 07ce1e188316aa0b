import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { JudgedUnit } from './judged-unit.ts'

type Judged = readonly JudgedUnit[]

/** Where judged organisations are kept, so that a calibration of hours can be stopped and taken up again. */
export type KeptJudgements = (name: string, judge: () => Judged) => Judged

/**
 * Keeps each judged organisation in a file of its own in `folder`. Files are named by the code that judged and simulated
 * as well, so that nothing judged by other code is taken for this one's.
 */
export const keptJudgements = (folder: string): KeptJudgements => {
  mkdirSync(folder, { recursive: true })
  const code = codeHash()
  return (name, judge) => {
    const file = join(folder, `${code}-${name}.json.gz`)
    if (existsSync(file)) return unpacked(gunzipSync(readFileSync(file)).toString())
    const judged = judge()
    writeFileSync(`${file}.part`, gzipSync(packed(judged)))
    renameSync(`${file}.part`, file)
    return judged
  }
}

export const keepNothing: KeptJudgements = (_, judge) => judge()

const packed = (judged: Judged): string =>
  JSON.stringify(judged, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value))

/** What is not there is `null` in the file. */
const unpacked = (text: string): Judged =>
  (JSON.parse(text) as readonly JudgedUnit[]).map(({ truth, warnings, escalation, scores, ...kept }) => ({
    ...kept,
    truth: {
      ...truth,
      overlap: () => 0,
      episode: truth.episode && {
        ...truth.episode,
        profile: Float64Array.from(truth.episode.profile),
        intensity: Float64Array.from(truth.episode.intensity),
      },
    },
    warnings: warnings.map((warning) => warning ?? undefined),
    escalation: escalation.map((one) => one ?? undefined),
    scores: Object.fromEntries(
      Object.entries(scores).map(([name, values]) => [name, values.map((value) => value ?? undefined)]),
    ),
  }))

function codeHash(): string {
  const here = new URL('.', import.meta.url)
  const folders = [here, new URL('../../analytics/early-warning/', here), new URL('../../analytics/release/', here)]
  const hash = createHash('sha256')
  for (const folder of folders)
    for (const name of readdirSync(folder).toSorted())
      if (judgesOrSimulates(name)) hash.update(readFileSync(new URL(name, folder)))
  return hash.digest('hex').slice(0, 12)
}

/** Tables and figures are made of judgements, and change none. */
const judgesOrSimulates = (name: string) =>
  name.endsWith('.ts') &&
  !/test|calibrate|chart|tables|goals|quotable|detection-plot|operating|hidden|kept|ratio|told/.test(name)
