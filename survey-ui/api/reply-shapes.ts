import type {
  BoxReply,
  InvitationReply,
  IssueReply,
  ManifestReply,
  QuestionnaireReply,
  Texts,
  UnitReply,
} from '../../backend/contract/respondent-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../backend/contract/sealed-box/shape.ts'

/** A value that is only read. */
type Frozen<Value> = Value extends readonly (infer Element)[]
  ? readonly Frozen<Element>[]
  : Value extends object
    ? { readonly [Name in keyof Value]: Frozen<Value[Name]> }
    : Value

export type Manifest = Frozen<ManifestReply>
export type Unit = Frozen<UnitReply>
export type Questionnaire = Frozen<QuestionnaireReply>
export type Invitation = Frozen<InvitationReply>
export type Issued = Frozen<IssueReply>
export type Boxed = Frozen<BoxReply>

const isString: Shape<string> = (input): input is string => typeof input === 'string'
const isFlag: Shape<boolean> = (input): input is boolean => typeof input === 'boolean'
const isTexts: Shape<Frozen<Texts>> = recordOf({ da: isString, en: isString })

const isNamedText = recordOf({ id: isString, text: isTexts })

/** What the server may reply, checked before it is used: a reply of another shape counts as none. */
const isSigned = recordOf({ text: isString, signature: isString })
const isExtension: Shape<Manifest['extension']> = (input): input is Manifest['extension'] =>
  input === null || isSigned(input)

export const isManifest: Shape<Manifest> = recordOf({
  manifest: isString,
  signature: isString,
  extension: isExtension,
})

export const isUnit: Shape<Unit> = recordOf({ entry: isString, index: isWholeNumber, proof: listOf(isString) })

export const isQuestionnaire: Shape<Questionnaire> = recordOf({
  title: isTexts,
  introduction: isTexts,
  hash: isString,
  items: listOf(recordOf({ id: isString, topic: isTexts, text: isTexts, options: listOf(isTexts) })),
  comments: listOf(isNamedText),
  commentThemes: listOf(isNamedText),
})

export const isInvitation: Shape<Invitation> = recordOf({
  round: isString,
  unit: isString,
  language: oneOf('da', 'en'),
  used: isFlag,
  closesAt: isWholeNumber,
  group: listOf(recordOf({ name: isString, change: oneOf('none', 'new', 'moved', 'renamed') })),
  contact: recordOf({ name: isString, role: oneOf('representative') }),
})

export const isIssued: Shape<Issued> = recordOf({ signature: isString })

export const isBoxed: Shape<Boxed> = recordOf({ outcome: oneOf('stored', 'outdated') })

/** What a refusal asks of a program; empty where it asks nothing. */
export function problemDetail(body: unknown): string {
  const detail: unknown = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined
  return isString(detail) ? detail : ''
}

/** The stable code of a problem; what people are told stands in the language files. */
export function problemCode(body: unknown): string {
  const type: unknown = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
  return isString(type) ? type.replace('urn:varsko:', '') : 'unexpected'
}
