import type { Recipient } from '../domain/alert.ts'
import type { Round } from '../domain/round.ts'
import type { AlertWords } from './alert-words.ts'
import type { LocalTime } from './local-time.ts'

type Names = { readonly organisation: string; readonly title: string }

/** Everything a mail can say, in one language. How the parts are put together is the same in all of them. */
export type MailWords = {
  /** Names, the last two with an “and” between them. */
  readonly together: (names: readonly string[]) => string
  readonly moment: (time: LocalTime) => string
  readonly day: (time: Pick<LocalTime, 'day' | 'month' | 'year'>) => string
  readonly greeting: (name: string) => string
  /** Without an organisation where no roster has been imported yet. */
  readonly signature: (organisation: string | undefined) => string
  readonly roles: Readonly<Record<Recipient['role'], string>>
  readonly invitation: {
    readonly subject: (names: Names & { readonly day: string }) => string
    readonly asks: (names: Names) => string
    readonly link: string
    readonly corrected: (representative: string) => string
    readonly until: (moment: string) => string
    readonly whoSees: string
    readonly nobodySeesAnswers: string
    readonly floors: (ordinary: number, sensitive: number) => string
    readonly goesTo: (people: string) => string
    readonly nobodyKnows: string
    readonly alsoKnow: string
    readonly mailbox: (representative: string) => string
    /** `holders`: names, put together. */
    readonly custody: Readonly<Record<Round['custody'], (holders: string) => string>>
    readonly fingerprint: (representative: string) => string
    readonly publicPage: string
  }
  readonly reminder: {
    readonly subject: (names: Names & { readonly day: string }) => string
    readonly stillOpen: (names: Names & { readonly moment: string }) => string
    readonly toEverybody: string
    /** `day`: when the invitation was mailed. */
    readonly useYourLink: (invitation: {
      readonly subject: string
      readonly day: string | undefined
      readonly lostLinkAddress: string
    }) => string
  }
  readonly newLink: {
    readonly subject: (names: Names) => string
    readonly link: (names: Names) => string
    readonly oldLink: string
    readonly used: (representative: string) => string
    readonly notAsked: string
  }
  readonly addressCorrected: {
    readonly subject: (names: Names) => string
    readonly replaced: (names: Names & { readonly name: string; readonly agreedBy: string }) => string
    /** `people`: whom to tell, put together. */
    readonly notYours: (name: string, people: string) => string
    readonly somebodyElse: (name: string) => string
  }
  readonly correctionWaits: {
    readonly subject: string
    readonly asked: (organisation: string) => string
    readonly open: string
    readonly askThem: string
  }
  readonly extension: {
    readonly subject: (names: Names & { readonly day: string }) => string
    readonly later: (names: Names & { readonly moment: string }) => string
    readonly alreadyAnswered: string
    readonly onceOnly: string
  }
  readonly cancellation: {
    readonly subject: (names: Names) => string
    readonly cancelled: (names: Names) => string
    readonly destroyed: string
    readonly askWhy: (representative: string) => string
  }
  /** As a cancellation, where nobody can open the answers any more. */
  readonly keyLost: MailWords['cancellation']
  readonly keyAwaited: {
    readonly subject: (names: Names) => string
    readonly closed: (names: Names) => string
    readonly open: string
    readonly nobodyElse: string
    readonly lost: string
  }
  readonly measureDue: {
    readonly subject: (unit: string) => string
    readonly due: (unit: string, day: string) => string
    /** Where whoever was responsible has left. */
    readonly dueOfNobody: (unit: string, day: string) => string
    readonly record: string
  }
  readonly measureTold: {
    readonly subject: (unit: string) => string
    readonly settled: (unit: string) => string
    readonly takenOver: (unit: string) => string
    readonly see: string
  }
  readonly signIn: {
    readonly subject: (organisation: string | undefined) => string
    readonly open: (minutes: number) => string
    readonly notYou: string
  }
  readonly alert: AlertWords
}
