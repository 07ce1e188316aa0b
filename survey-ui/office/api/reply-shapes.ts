import type { AttackReply } from '../../../backend/contract/attack-reply.ts'
import type { ConversationReply } from '../../../backend/contract/conversation-reply.ts'
import { conversationThemes } from '../../../backend/contract/conversation-themes.ts'
import type { CorrectionsReply } from '../../../backend/contract/corrections-api.ts'
import type * as contract from '../../../backend/contract/office-api.ts'
import type { Texts } from '../../../backend/contract/respondent-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isFlag, isNumber, isString } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'

export type Me = Frozen<contract.MeReply>
export type Who = Frozen<contract.WhoReply>
export type Roster = Frozen<contract.RosterReply>
export type Difference = Frozen<contract.DifferenceReply>
export type Corrections = Frozen<CorrectionsReply>
export type Representatives = Frozen<contract.RepresentativesReply>
export type Code = Frozen<contract.CodeReply>
export type Selections = Frozen<contract.SelectionsReply>
export type NewRound = Frozen<contract.NewRoundReply>
export type Rounds = Frozen<contract.RoundsReply>
export type Round = Rounds['rounds'][number]
export type Participation = Frozen<contract.ParticipationReply>
export type Notice = Frozen<contract.NoticeReply>
export type Attacked = Frozen<AttackReply>
export type Conversation = Frozen<ConversationReply>

export const isTexts: Shape<Frozen<Texts>> = recordOf({ da: isString, en: isString })

/** What the server may reply, checked before it is used: a reply of another shape counts as none. */
export const isMe: Shape<Me> = flexibleRecordOf(
  {
    name: isString,
    language: oneOf('da', 'en'),
    roles: listOf(oneOf('administrator', 'leader', 'representative')),
    waiting: isFlag,
  },
  { unit: isString },
)

export const isWho: Shape<Who> = flexibleRecordOf({}, { person: isMe })

export const isRoster: Shape<Roster> = flexibleRecordOf(
  {},
  {
    roster: recordOf({
      importedOn: isString,
      members: isWholeNumber,
      units: isWholeNumber,
      leaders: isWholeNumber,
      representatives: isWholeNumber,
    }),
  },
)

const isChange = flexibleRecordOf(
  {
    kind: oneOf('joined', 'left', 'moved', 'renamed', 'address', 'role', 'language'),
    name: isString,
    email: isString,
    unit: isString,
  },
  { before: isString, after: isString },
)

export const isDifference: Shape<Difference> = flexibleRecordOf(
  { changes: listOf(isChange), unitsAdded: listOf(isString), unitsRemoved: listOf(isString) },
  { hash: isString, since: isString, approval: recordOf({ representative: isString, day: isString }) },
)

const isDecision = recordOf({ by: isString, on: isString })

export const isCorrections: Shape<Corrections> = recordOf({
  corrections: listOf(
    flexibleRecordOf(
      {
        member: isString,
        name: isString,
        unit: isString,
        before: isString,
        after: isString,
        asked: isDecision,
        state: oneOf('waiting', 'declined', 'agreed'),
      },
      { decided: isDecision },
    ),
  ),
})

const isAppointment = flexibleRecordOf({ by: isString, day: isString, enrolled: isFlag }, { consentBy: isString })

export const isRepresentatives: Shape<Representatives> = recordOf({
  representatives: listOf(
    recordOf({
      member: isString,
      name: isString,
      unit: isString,
      state: oneOf('not-appointed', 'code-handed-out', 'lapsed', 'waiting', 'in-effect'),
      appointments: listOf(isAppointment),
    }),
  ),
})

export const isCode: Shape<Code> = recordOf({ code: isString, expiresAt: isNumber })

export const isSelections: Shape<Selections> = recordOf({
  selections: listOf(
    recordOf({
      instrument: isString,
      selection: isString,
      title: isTexts,
      items: isWholeNumber,
      serverMayHold: isFlag,
    }),
  ),
  attributes: listOf(recordOf({ id: isString, name: isTexts })),
  fewestAlike: isWholeNumber,
})

export const isNewRound: Shape<NewRound> = recordOf({ round: isString })

export const isRounds: Shape<Rounds> = recordOf({
  rounds: listOf(
    flexibleRecordOf(
      {
        id: isString,
        title: isString,
        instrument: isString,
        selection: isString,
        state: oneOf('draft', 'open', 'closed', 'released', 'archived', 'cancelled'),
        custody: oneOf('representative', 'server'),
        closesAt: isNumber,
        extended: isFlag,
        hasResults: isFlag,
      },
      {
        opening: flexibleRecordOf({ made: isWholeNumber, groups: isWholeNumber }, { refused: isString }),
        asks: oneOf('ordinary', 'nothing'),
      },
    ),
  ),
})

export const isParticipation: Shape<Participation> = recordOf({
  groups: listOf(recordOf({ unit: isString, name: isString, invited: isWholeNumber, band: isString })),
})

export const isAttacked: Shape<Attacked> = recordOf({
  title: isString,
  releases: isWholeNumber,
  tellsAttribute: isFlag,
  attacks: listOf(
    recordOf({
      attack: oneOf('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A15'),
      tried: isWholeNumber,
      found: isWholeNumber,
    }),
  ),
})

export const isConversation: Shape<Conversation> = flexibleRecordOf(
  {
    round: isString,
    title: isString,
    closedOn: isString,
    unit: isString,
    themes: listOf(
      recordOf({
        theme: oneOf(...conversationThemes),
        beginHere: isFlag,
        figures: listOf(
          flexibleRecordOf(
            { name: isTexts, score: isNumber, adverse: oneOf('high', 'low') },
            { end: oneOf('low', 'high') },
          ),
        ),
      }),
    ),
  },
  { figuresOf: recordOf({ name: isString, isOwn: isFlag }) },
)

export const isNotice: Shape<Notice> = recordOf({
  organisation: isString,
  title: isString,
  closesAt: isNumber,
  fingerprint: isString,
  respondentOrigin: isString,
  representative: isString,
})
