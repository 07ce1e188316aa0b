import * as api from '../contract/respondent-api.ts'
import { boxPath } from './box-path.ts'
import type { Operations } from './operation.ts'

/** What every route of the registrar on the respondents' host takes and answers. */
export const registrarOperations: Operations = {
  'GET /api/rounds': { summary: 'Rounds that were opened, as everybody may see them', reply: api.publicRoundsReply },
  'GET /api/rounds/:round/counted': {
    summary: 'What was counted in a round, for finding one’s own sheet',
    reply: api.countedReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/manifest': {
    summary: 'The signed manifest of a round',
    reply: api.manifestReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/units/:unit': {
    summary: 'A group’s entry in the manifest, with its Merkle proof',
    reply: api.unitReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/questionnaire': {
    summary: 'What a round asks',
    reply: api.questionnaireReply,
    problems: ['not-found'],
  },
  'POST /api/invitation': {
    summary: 'What an invitation is to: the round, the group and who is in it',
    request: api.invitationRequest,
    reply: api.invitationReply,
    problems: ['invitation-unknown', 'round-closed'],
  },
  'POST /api/issue': {
    summary: 'Signs a blinded ballot, one for each invitation',
    request: api.issueRequest,
    reply: api.issueReply,
    problems: ['work-needed', 'invitation-unknown', 'invitation-used', 'round-closed'],
  },
  'POST /api/lost-link': {
    summary: 'Asks for a new link by mail; the same reply whatever the address',
    request: api.lostLinkRequest,
    reply: api.lostLinkReply,
    problems: ['work-needed'],
  },
}

/** The box's one route. */
const boxOperations: Operations = {
  [`POST ${boxPath}`]: {
    summary: 'Takes a sealed answer on a ballot',
    rawRequest: 'application/octet-stream',
    reply: api.boxReply,
    problems: ['work-needed', 'ballot-refused', 'round-closed', 'box-full'],
  },
}

export const respondentOperations: Operations = { ...registrarOperations, ...boxOperations }
