import type { AttackReply } from '../contract/attack-reply.ts'
import type { Language } from '../contract/respondent-api.ts'
import type { Alert } from '../domain/alert.ts'
import type { Release } from '../domain/release.ts'
import type { ExpectedErrors } from '../messages/expected-errors.ts'
import type { EarlierRelease } from '../domain/comparable-run.ts'
import { releaseCsv } from './release-csv.ts'
import { reportLayout } from './report-layout.ts'
import { typesetAside } from './typeset-aside.ts'

/** What a viewer may read of one round of our own; the record's membership sets are not looked at. */
type Readable = {
  readonly record: { readonly release: Release }
  readonly scope: ReadonlySet<string>
  readonly earlier: readonly EarlierRelease[]
  readonly alerts: readonly Alert[]
  readonly attacks?: AttackReply['attacks']
}

/** The two files a viewer can take with them, in their language. `errors`: as calibration measured them. */
export function makeReports({ errors }: { readonly errors: ExpectedErrors }) {
  return {
    reportPdf: async ({ record, ...readable }: Readable, language: Language): Promise<Uint8Array> => {
      const { scope, earlier, alerts, attacks } = readable
      const input = {
        release: record.release,
        scope,
        earlier,
        alerts,
        language,
        errors,
        collected: 'sealed',
        ...(attacks ? { attacks } : {}),
      } as const
      return typesetAside(reportLayout(input))
    },
    releaseCsv: async ({ record, scope }: Readable, language: Language): Promise<string> =>
      releaseCsv(record.release, language, scope),
  }
}
