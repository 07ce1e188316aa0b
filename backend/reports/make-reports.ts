import type { ConversationReply } from '../contract/conversation-reply.ts'
import type { WrittenFormat } from '../contract/report-formats.ts'
import type { Language } from '../contract/respondent-api.ts'
import type { Alert } from '../domain/alert.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import type { Release } from '../domain/release.ts'
import type { ExpectedErrors } from '../messages/expected-errors.ts'
import type { EarlierRelease } from '../domain/comparable-run.ts'
import { conversationLayout } from './conversation-layout.ts'
import { describeReport } from './describe-report.ts'
import { describeReleaseFile } from './release-file.ts'
import type { ReportInput } from './report-input.ts'
import { typesetAside, writeAside } from './write-aside.ts'

/** What a viewer may read of one round of our own; the record's membership sets are not looked at. */
type Readable = {
  readonly record: { readonly release: Release }
  readonly scope: ReadonlySet<string>
  readonly earlier: readonly EarlierRelease[]
  readonly alerts: readonly Alert[]
} & Pick<ReportInput, 'attacks' | 'measures' | 'newLeaders'>

/** The files a viewer can take with them, in their language. `errors`: as calibration measured them. */
export function makeReports({ errors }: { readonly errors: ExpectedErrors }) {
  const inputOf = (
    { record, scope, earlier, alerts, attacks, measures, newLeaders }: Readable,
    language: Language,
  ): ReportInput => ({
    release: record.release,
    scope,
    earlier,
    alerts,
    language,
    errors,
    collected: 'sealed',
    ...(attacks ? { attacks } : {}),
    ...(measures ? { measures } : {}),
    ...(newLeaders ? { newLeaders } : {}),
  })
  return {
    reportFile: async (readable: Readable, format: WrittenFormat, language: Language): Promise<Uint8Array> =>
      writeAside(format, describeReport(inputOf(readable, language))),
    releaseFile: (readable: Readable, language: Language): ReleaseFile =>
      describeReleaseFile(inputOf(readable, language)),
    conversationPdf: async (language: Language, from?: ConversationReply): Promise<Uint8Array> =>
      typesetAside(conversationLayout(language, from)),
  }
}
