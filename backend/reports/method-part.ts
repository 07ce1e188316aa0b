import { sharedEnd } from '../../analytics/index.ts'
import { itemThreshold } from '../domain/disclosure-policy.ts'
import type { ReportContext } from './report-context.ts'
import type { CodedEnds } from './report-words.ts'

export type MethodPart = {
  readonly sentences: readonly string[]
  /** Kind of question, fewest answers, fewest between two groups; a dash where there is no such limit. */
  readonly thresholds: readonly (readonly [string, string, string])[]
}

/** How the figures came about, and below which numbers nothing is shown. */
export function methodPart({ release, words, collected }: ReportContext): MethodPart {
  const { instrument, version, selection } = release.questionnaire
  const { method } = words
  const { ordinary, sensitive } = release.certificate.thresholds
  const isRobust = release.scales.some(({ figure }) => figure === 'robust')
  return {
    sentences: [
      method.asked(instrument, version, selection),
      ...(collected === 'sealed' ? method.sealed : [words.imported.notice]),
      method.coding(release.step, codedEnds(release.step)),
      ...(isRobust ? [method.robust, method.plain] : []),
      method.hiding,
    ],
    thresholds: [
      [method.ordinary, `${ordinary.floor}`, `${ordinary.difference}`],
      [method.singleItems, `${itemThreshold.ordinary.floor}`, `${itemThreshold.ordinary.difference}`],
      [method.sensitive, `${sensitive.floor}`, `${sensitive.difference}`],
      [method.singleSensitiveItems, `${itemThreshold.sensitive.floor}`, `${itemThreshold.sensitive.difference}`],
    ],
  }
}

function codedEnds(step: number): CodedEnds {
  const plain = (people: number) => sharedEnd({ people, step, isRobust: false })
  const robust = (people: number) => sharedEnd({ people, step, isRobust: true })
  return { plain: [plain(5), plain(10), plain(15)], robust: [robust(5), robust(10)] }
}
