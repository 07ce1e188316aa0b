import { conversationReply } from '../contract/conversation-reply.ts'
import { resultsReply } from '../contract/office-api.ts'
import { reportFormats } from '../contract/report-formats.ts'
import { releaseFile } from '../domain/release-file.ts'
import type { Operations } from './operation.ts'

/** What is read of a released round, and taken along. */
export const resultOperations: Operations = {
  'GET /api/rounds/:round/results': {
    summary: 'Results, for what the viewer receives',
    reply: resultsReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/report.pdf': {
    summary: 'The APV report, in the viewer’s language',
    rawReply: reportFormats.pdf.mediaType,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/report.docx': {
    summary: 'The APV report, to be written on',
    rawReply: reportFormats.docx.mediaType,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/release.xlsx': {
    summary: 'The release as a workbook, a sheet of each kind',
    rawReply: reportFormats.xlsx.mediaType,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/release.csv': {
    summary: 'The release as one table, a line a unit',
    rawReply: reportFormats.csv.mediaType,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/release.json': {
    summary: 'The release for programs, with its thresholds and its certificate',
    reply: releaseFile,
    problems: ['not-found'],
  },
  'GET /api/conversation.pdf': {
    summary: 'The guide to a conversation APV, for a team too small for figures',
    rawReply: 'application/pdf',
  },
  'GET /api/rounds/:round/units/:unit/conversation': {
    summary: 'What a team’s conversation APV can begin from',
    reply: conversationReply,
    problems: ['not-found'],
  },
  'GET /api/rounds/:round/units/:unit/conversation.pdf': {
    summary: 'The guide to a conversation APV, for one team',
    rawReply: 'application/pdf',
    problems: ['not-found'],
  },
}
