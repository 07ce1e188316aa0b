import { isWholeNumber, oneOf, recordOf, type Shape } from '../../backend/contract/sealed-box/shape.ts'
import type { Answers, CommentDraft } from './answers.ts'
import { invitationLink, type InvitationLink } from './invitation-link.ts'

/** What this tab keeps until the answers are sent, so that a reload loses nothing. */
type Draft = {
  readonly answers: Answers
  /** The ballot's recovery code; there from before it is asked for, so that the same one can be asked for again. */
  readonly ballot?: string
}

/** Memory of one tab: gone when the tab closes, never on another device, and emptied once the answers are sent. */
export type TabMemory = {
  readonly link: () => InvitationLink | undefined
  readonly draft: () => Draft
  readonly keepLink: (link: InvitationLink) => void
  readonly keepDraft: (draft: Draft) => void
  readonly forget: () => void
}

/** `storage` is the page’s `sessionStorage`. */
export function tabMemory(storage: ReturnType<typeof storageOfTab>): TabMemory {
  const write = (name: string, value: string) => {
    try {
      storage.setItem(name, value)
    } catch {
      // A full or forbidden storage costs the draft after a reload, nothing else.
    }
  }
  return {
    link: () => invitationLink(storage.getItem('link') ?? ''),
    draft: () => draftFrom(storage.getItem('draft')),
    keepLink: ({ secret, fingerprint }) => write('link', `#${secret}.${fingerprint}`),
    keepDraft: (draft) => write('draft', JSON.stringify(draft)),
    forget: () => storage.clear(),
  }
}

function draftFrom(stored: string | null): Draft {
  try {
    const input: unknown = JSON.parse(stored ?? '')
    return isDraft(input) ? input : { answers: {} }
  } catch {
    return { answers: {} }
  }
}

const isNullable: Shape<number | null> = (input): input is number | null => input === null || isWholeNumber(input)

const isFlag: Shape<boolean> = (input): input is boolean => typeof input === 'boolean'
const isString: Shape<string> = (input): input is string => typeof input === 'string'

const isCommentDraft: Shape<CommentDraft> = recordOf({
  language: oneOf('da', 'en'),
  theme: isNullable,
  text: isString,
  themeOnly: isFlag,
})

function isDraft(input: unknown): input is Draft {
  if (!isObject(input) || !('answers' in input) || !isObject(input.answers)) return false
  const may = (name: string, hasShape: Shape<unknown>) =>
    !Object.hasOwn(input, name) || hasShape(Reflect.get(input, name))
  return (
    may('ballot', isString) &&
    Object.values(input.answers).every((given) => isWholeNumber(given) || isCommentDraft(given))
  )
}

const isObject = (input: unknown): input is object => typeof input === 'object' && input !== null

/** The tab's own storage; where the browser forbids it, memory that a reload empties. */
export function storageOfTab(): Pick<Storage, 'getItem' | 'setItem' | 'clear'> {
  try {
    return sessionStorage
  } catch {
    const values = new Map<string, string>()
    return {
      getItem: (name) => values.get(name) ?? null,
      setItem: (name, value) => void values.set(name, value),
      clear: () => values.clear(),
    }
  }
}
