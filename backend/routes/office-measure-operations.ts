import { followUpRequest, measureRequest, measuresReply } from '../contract/measures-api.ts'
import { nothing } from '../contract/office-api.ts'
import type { Operations } from './operation.ts'

/** What the routes of measures and trials take and answer. */
export const measureOperations: Operations = {
  'GET /api/measures': {
    summary: 'Measures and trials of the viewer’s units, what came of them, and what helps',
    reply: measuresReply,
  },
  'POST /api/measures': {
    summary: 'Writes down a measure or a trial for a unit',
    request: measureRequest,
    reply: measuresReply,
    problems: ['not-found', 'wrong-day'],
  },
  'POST /api/measures/:measure/follow-up': {
    summary: 'Records whether a measure was carried out, is still under way or was dropped',
    request: followUpRequest,
    reply: measuresReply,
    problems: ['not-found', 'wrong-day', 'changed-meanwhile'],
  },
  'POST /api/measures/:measure/removal': {
    summary: 'Takes back a measure as long as no result of it is known',
    request: nothing,
    reply: measuresReply,
    problems: ['not-found', 'result-known'],
  },
}
