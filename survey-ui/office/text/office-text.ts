import { danishAlertWords } from '../../../backend/messages/da/alert-words.ts'
import { conversationWordsDa } from '../../../backend/messages/da/conversation-words.ts'
import { attackWordsDa } from '../../../backend/messages/da/attack-words.ts'
import { conversationWordsEn } from '../../../backend/messages/en/conversation-words.ts'
import { attackWordsEn } from '../../../backend/messages/en/attack-words.ts'
import type { ConversationWords } from '../../../backend/messages/conversation-words.ts'
import type { AttackWords } from '../../../backend/messages/attack-words.ts'
import { englishAlertWords } from '../../../backend/messages/en/alert-words.ts'
import danishRosterErrors from '../../../backend/messages/roster-errors.da.json' with { type: 'json' }
import englishRosterErrors from '../../../backend/messages/roster-errors.en.json' with { type: 'json' }
import type { AlertWords } from '../../../backend/messages/alert-words.ts'
import type { Language } from '../../../backend/contract/respondent-api.ts'
import { accessDa } from './access-da.ts'
import { accessEn } from './access-en.ts'
import { keysDa } from './keys-da.ts'
import { keysEn } from './keys-en.ts'
import { measuresDa } from './measures-da.ts'
import { measuresEn } from './measures-en.ts'
import { resultsDa } from './results-da.ts'
import { resultsEn } from './results-en.ts'
import { rosterDa } from './roster-da.ts'
import { rosterEn } from './roster-en.ts'
import { roundsDa } from './rounds-da.ts'
import { roundsEn } from './rounds-en.ts'

/** Every text of the office pages; what mails and files say too is said in the same words. */
export type OfficeText = typeof accessDa & {
  readonly results: typeof resultsDa
  readonly alert: AlertWords
  readonly attack: AttackWords
  readonly conversation: ConversationWords
  readonly roster: typeof rosterDa
  readonly rosterErrors: typeof danishRosterErrors
  readonly rounds: typeof roundsDa
  readonly keys: typeof keysDa
  readonly measures: typeof measuresDa
}

export const officeText: Readonly<Record<Language, OfficeText>> = {
  da: {
    ...accessDa,
    results: resultsDa,
    alert: danishAlertWords,
    attack: attackWordsDa,
    conversation: conversationWordsDa,
    roster: rosterDa,
    rosterErrors: danishRosterErrors,
    rounds: roundsDa,
    keys: keysDa,
    measures: measuresDa,
  },
  en: {
    ...accessEn,
    results: resultsEn,
    alert: englishAlertWords,
    attack: attackWordsEn,
    conversation: conversationWordsEn,
    roster: rosterEn,
    rosterErrors: englishRosterErrors,
    rounds: roundsEn,
    keys: keysEn,
    measures: measuresEn,
  },
}

/** What a person reads about a refusal. */
export function problemText({ problems }: OfficeText, code: string): string {
  const known: Readonly<Record<string, string>> = problems
  return known[code] ?? problems.unexpected
}
