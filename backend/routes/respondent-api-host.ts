import type { ApiHost } from './openapi.ts'
import { respondentOperations } from './respondent-operations.ts'

/** The respondents' host as its description says it. */
export const respondentApiHost: ApiHost = {
  title: 'Varsko, the host people answer on',
  description:
    'Invitations, ballots, the public facts of a round, and the box that takes sealed answers. No sign-in and no cookie; what a submission is made of stands in the sealed box’s protocol.',
  operations: respondentOperations,
  usual: (method) => (method === 'POST' ? ['bad-request', 'too-large'] : ['bad-request']),
}
