import { z } from 'zod'
import * as corrections from '../contract/corrections-api.ts'
import * as custody from '../contract/custody-api.ts'
import { attackReply } from '../contract/attack-reply.ts'
import * as api from '../contract/office-api.ts'
import { measureOperations } from './office-measure-operations.ts'
import { resultOperations } from './office-result-operations.ts'
import type { Operations } from './operation.ts'

const acknowledged = z.strictObject({})

/** What every route of the office takes and answers; who may call it stands beside the route. */
export const officeOperations: Operations = {
  'GET /api/me': { summary: 'Who is signed in, if anybody, and as what', reply: api.whoReply },
  'POST /api/set-up': {
    summary: 'Makes the first administrator and signs in, with the secret of the set-up link',
    request: api.setUpRequest,
    reply: api.meReply,
    problems: ['sign-in-refused', 'already-set-up'],
  },
  'POST /api/sign-in-links': {
    summary: 'Asks for a mailed link; the same reply whether the address is known or not',
    request: api.signInLinkRequest,
    status: 202,
    reply: acknowledged,
  },
  'POST /api/sign-in': {
    summary: 'Signs in with the token of a mailed link',
    request: api.signInRequest,
    reply: api.meReply,
    problems: ['sign-in-refused'],
  },
  'POST /api/enrolment': {
    summary: 'Enrols a representative with the code that was handed over, and signs in',
    request: api.enrolmentRequest,
    reply: api.meReply,
    problems: ['sign-in-refused', 'representative-not-independent', 'busy'],
  },
  'POST /api/passphrase-sign-in': {
    summary: 'Signs a representative in by passphrase',
    request: api.passphraseRequest,
    reply: api.meReply,
    problems: ['sign-in-refused', 'representative-not-independent', 'busy'],
  },
  'POST /api/sign-out': { summary: 'Ends the session', request: api.nothing, status: 204 },
  'GET /api/roster': { summary: 'The roster in numbers', reply: api.rosterReply },
  'POST /api/roster': {
    summary: 'Imports a roster, whole or not at all',
    request: api.rosterRequest,
    reply: api.rosterReply,
    problems: ['roster-invalid', 'changed-meanwhile'],
  },
  'GET /api/roster/difference': {
    summary: 'What changed since the last round that was opened',
    reply: api.differenceReply,
  },
  'POST /api/roster/approval': {
    summary: 'Approves exactly the difference with this hash',
    request: api.approvalRequest,
    reply: api.differenceReply,
    problems: ['changed-meanwhile'],
  },
  'GET /api/address-corrections': {
    summary: 'Wrong addresses in rounds that are open, by name',
    reply: corrections.correctionsReply,
  },
  'POST /api/address-corrections': {
    summary: 'Asks that a person invited to an open round gets their link at another address',
    request: corrections.correctionRequest,
    reply: corrections.correctionsReply,
    problems: ['not-found', 'wrong-state', 'address-taken', 'changed-meanwhile'],
  },
  'POST /api/address-corrections/:member/agreement': {
    summary: 'Agrees that a person gets their link at the address shown',
    request: corrections.correctionDecision,
    reply: corrections.correctionsReply,
    problems: ['changed-meanwhile'],
  },
  'POST /api/address-corrections/:member/refusal': {
    summary: 'Declines it; nothing changes',
    request: corrections.correctionDecision,
    reply: corrections.correctionsReply,
    problems: ['changed-meanwhile'],
  },
  'GET /api/representatives': {
    summary: 'Representatives and every code made out for them',
    reply: api.representativesReply,
  },
  'POST /api/representatives/:member/code': {
    summary: 'Makes out a code for a representative, shown once',
    request: api.nothing,
    reply: api.codeReply,
    problems: ['not-found', 'representative-not-independent', 'changed-meanwhile'],
  },
  'POST /api/representatives/:member/consent': {
    summary: 'Lets the appointment of another representative take effect',
    request: api.nothing,
    reply: api.representativesReply,
    problems: ['not-found', 'changed-meanwhile'],
  },
  'GET /api/selections': { summary: 'What a round can ask', reply: api.selectionsReply },
  'GET /api/rounds': { summary: 'Rounds, newest last', reply: api.roundsReply },
  'POST /api/rounds': {
    summary: 'Drafts a round',
    request: api.newRoundRequest,
    reply: api.newRoundReply,
    problems: ['server-may-not-hold'],
  },
  'POST /api/rounds/:round/opening': {
    summary: 'Opens a round; the opening goes on after the reply',
    request: api.nothing,
    status: 202,
    reply: acknowledged,
    problems: [
      'not-found',
      'wrong-state',
      'roster-not-approved',
      'no-recipient',
      'too-few-people',
      'no-representative',
      'no-custody-key',
    ],
  },
  'POST /api/rounds/:round/extension': {
    summary: 'Gives a round a later end, once',
    request: api.extensionRequest,
    status: 204,
    problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
  },
  'POST /api/rounds/:round/cancellation': {
    summary: 'Cancels a round and destroys everything of it',
    request: api.nothing,
    status: 204,
    problems: ['not-found', 'wrong-state', 'changed-meanwhile'],
  },
  'GET /api/rounds/:round/participation': {
    summary: 'How many took part, in bands',
    reply: api.participationReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/attack': {
    summary: 'What attacks on everything released until then found, in counts',
    reply: attackReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/notice': {
    summary: 'What the printed notice of a round says',
    reply: api.noticeReply,
    problems: ['not-found', 'wrong-state'],
  },
  'GET /api/custody-keys': {
    summary: 'The public keys of rounds to come and past, and who keeps the private ones',
    reply: custody.custodyReply,
  },
  'POST /api/custody-keys': {
    summary: 'Registers public keys for rounds to come',
    request: custody.custodyRequest,
    reply: custody.custodyReply,
    problems: ['holder-not-independent', 'key-taken'],
  },
  'POST /api/custody-keys/discarding': {
    summary: 'Puts aside every key that no round has taken',
    request: api.nothing,
    reply: custody.custodyReply,
  },
  'POST /api/rounds/:round/lost-key': {
    summary: 'Cancels a round whose key is lost and destroys everything of it',
    request: api.nothing,
    status: 204,
    problems: ['not-found', 'wrong-state', 'changed-meanwhile', 'tally-busy'],
  },
  'GET /api/closings/:round': {
    summary: 'What a key holder must know before handing over the key',
    reply: custody.closingReply,
    problems: ['not-found'],
  },
  'POST /api/closings/:round/key': {
    summary: 'Counts a round with its private key, which is kept in memory only',
    rawRequest: 'application/octet-stream',
    status: 204,
    problems: [
      'not-found',
      'wrong-state',
      'wrong-key',
      'tally-busy',
      'box-changed',
      'box-unreachable',
      'release-unsafe',
    ],
  },
  ...resultOperations,
  ...measureOperations,
}
