/**
 * Every way Varsko refuses, in one list: a stable code, the HTTP status and a sentence that says what to do. Sentences
 * carry no answer, name, address or token; what a person reads on a page stands in the language files under the code.
 */
const catalogue = {
  'bad-request': [400, 'The request does not have the form that the API describes.'],
  'not-signed-in': [401, 'Sign in first.'],
  'sign-in-refused': [401, 'That does not open an account. Ask for a new link or code.'],
  'not-allowed': [403, 'This role may not do that.'],
  'unknown-host': [421, 'This host name is not one of the two this installation answers to.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This address takes other methods, which the reply names.'],
  'work-needed': [429, 'Many requests arrive. Do the work asked for, and send this one again.'],
  'too-large': [413, 'The request is larger than allowed.'],
  'wrong-state': [409, 'The round is not in the state this needs.'],
  'result-known': [409, 'A round has been counted since. What is written down stays, whatever came of it.'],
  'wrong-day': [422, 'A deadline cannot be before today, and a measure cannot have been carried out later than today.'],
  'changed-meanwhile': [409, 'Somebody changed this meanwhile. Load it again.'],
  'already-set-up': [409, 'This installation is set up already.'],
  'invitation-unknown': [404, 'This invitation is not known. Ask your representative for a new link.'],
  'invitation-used': [409, 'A ballot was already issued on this invitation, to another device.'],
  'round-closed': [410, 'The round is closed.'],
  'ballot-refused': [403, 'The ballot is not valid for this round and group.'],
  'box-full': [409, 'The box has no free place for this ballot.'],
  'roster-invalid': [422, 'The file was not imported. Correct the rows listed and import it again.'],
  'address-taken': [409, 'Somebody else has this address.'],
  'roster-not-approved': [409, 'A representative must approve the changes to the roster first.'],
  'no-recipient': [
    409,
    'A unit has no recipient besides its own leader. Add a leader above it, or have a representative use their code.',
  ],
  'too-few-people': [409, 'Fewer than 15 people are invited: use the conversation APV instead.'],
  'round-too-short': [409, 'A round is open for at least 3 days. Choose a later end, or make a new draft.'],
  'attribute-asked-lately': [
    409,
    'Another round asked people about themselves within a year, and this one could show nothing of it. Leave it out.',
  ],
  'no-representative': [409, 'A representative must be enrolled first.'],
  'no-custody-key': [
    409,
    'No key is left for this round. A representative must make new keys and register them first.',
  ],
  'server-may-not-hold': [
    422,
    'The server may hold the key only where no sensitive questions and no comments are asked. Choose the representative.',
  ],
  'holder-not-independent': [422, 'A leader or an administrator may not hold keys. Name somebody else.'],
  'representative-not-independent': [
    409,
    'Whoever administers Varsko or leads others may not be a representative as well. The roster must name somebody else.',
  ],
  'key-taken': [409, 'One of these keys was registered before. Make new ones.'],
  'wrong-key': [422, 'This is not the key of this round. Nothing was opened.'],
  'tally-busy': [503, 'Something else is being counted or mailed. Try again in a minute.'],
  'box-unreachable': [503, 'The box cannot be reached. What was begun goes on by itself, or can be tried again.'],
  'manifest-refused': [422, 'The box was told something that the manifest of the round does not prove.'],
  'box-changed': [409, 'The sealed box is not the one that was sealed. Nothing was counted.'],
  busy: [503, 'Too many people are signing in right now. Try again in a minute.'],
  'release-unsafe': [500, 'The release could not be shown to be safe. Nothing was released.'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ProblemCode = keyof typeof catalogue

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(catalogue, text)
}

/** One wrong row or field; the message says what to do and never repeats a secret. */
export type ProblemError = { readonly row?: number; readonly field?: string; readonly message: string }

/** A refusal. Thrown anywhere, turned into a reply in one place. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly errors: readonly ProblemError[]
  /** For programs: what the refusal asks for. */
  readonly detail: string | undefined

  constructor(code: ProblemCode, errors: readonly ProblemError[] = [], detail?: string) {
    super(catalogue[code][1])
    this.name = 'Problem'
    this.code = code
    this.status = catalogue[code][0]
    this.errors = errors
    this.detail = detail
  }
}

/** Codes, statuses and sentences, for the API description and its test. */
export const problemCatalogue: Readonly<Record<ProblemCode, readonly [number, string]>> = catalogue
