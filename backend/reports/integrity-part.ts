import { groupedFingerprint } from '../contract/sealed-box/fingerprint.ts'
import { exactCounts, type ExactCounts } from '../domain/exact-counts.ts'
import { attackWordsByLanguage } from '../messages/attack-words-by-language.ts'
import type { ReportContext } from './report-context.ts'

export type IntegrityPart = {
  readonly rows: readonly (readonly [label: string, value: string])[]
  readonly verdict: string
}

/** What anybody can check of the count; absent for answers that were collected elsewhere, of which nothing is known. */
export function integrityPart({
  release,
  words,
  collected,
  language,
  attacks = [],
}: ReportContext): IntegrityPart | undefined {
  if (collected === 'imported') return undefined
  const { integrity, certificate, fingerprint, questionnaire } = release
  const { invited, issued, counted } = integrity
  const exact = exactCounts(release)
  const labels = words.integrity
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  const countRows = (told: ExactCounts): [string, string][] => [
    [capital(words.facts.issued), `${told.issued}`],
    [capital(words.facts.counted), `${told.counted}`],
  ]
  return {
    rows: [
      [capital(words.facts.invited), `${invited}`],
      ...(exact ? countRows(exact) : []),
      [labels.groups, labels.shownAndHidden(certificate.groupsShown, certificate.groupsHidden)],
      [labels.protectedSets, `${certificate.protectedSetsChecked}`],
      [labels.earlierReleases, `${certificate.earlierReleases}`],
      ...attacks.map(({ attack, tried, found }): [string, string] => [
        labels.attack(attackWordsByLanguage[language][attack].title),
        labels.attacked(found, tried),
      ]),
      [labels.fingerprint, groupedFingerprint(fingerprint)],
      [labels.boxHash, inGroups(integrity.boxHash)],
      [labels.questionnaireHash, inGroups(questionnaire.hash)],
    ],
    verdict: counted <= issued && issued <= invited ? labels.consistent : labels.inconsistent,
  }
}

/** Eight characters at a time, as people compare them. */
function inGroups(hash: string): string {
  return hash.match(/.{1,8}/gu)?.join(' ') ?? ''
}
