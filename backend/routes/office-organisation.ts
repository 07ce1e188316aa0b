import { approvalRequest, rosterRequest } from '../contract/office-api.ts'
import type { Grant } from '../domain/access/viewer.ts'
import { readJson } from '../middleware/read-body.ts'
import type { OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const officials: readonly Grant[] = ['administrator', 'representative', 'waiting-representative']

/** 20,000 people and more, in base64. */
const longestRoster = 16_777_216

/** The roster: importing it, what changed since the last round, and the representative's approval. */
export function addOrganisationRoutes(
  routes: OfficeRouter,
  { organisation }: Pick<OfficeServices, 'organisation'>,
): void {
  routes.get('/api/roster', officials, async (context) => {
    context.body = await organisation.summary()
  })
  routes.post('/api/roster', ['administrator'], async (context) => {
    const { file } = await readJson(context, rosterRequest, longestRoster)
    await organisation.importRoster(Buffer.from(file, 'base64'))
    context.body = await organisation.summary()
  })
  routes.get('/api/roster/difference', officials, async (context) => {
    context.body = await organisation.showDifference()
  })
  routes.post('/api/roster/approval', ['representative', 'waiting-representative'], async (context, viewer) => {
    const { hash } = await readJson(context, approvalRequest)
    await organisation.approve(hash, viewer)
    context.body = await organisation.showDifference()
  })
}
