import { correctionDecision, correctionRequest } from '../contract/corrections-api.ts'
import { approvalRequest, rosterRequest } from '../contract/office-api.ts'
import type { Grant } from '../domain/access/viewer.ts'
import { readJson } from '../middleware/read-body.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const officials: readonly Grant[] = ['administrator', 'representative', 'waiting-representative']

/** 20,000 people and more, in base64. */
const longestRoster = 16_777_216

type Services = Pick<OfficeServices, 'organisation' | 'corrections'>

/** The roster: importing it, what changed since the last round, the representative's approval, and wrong addresses. */
export function addOrganisationRoutes(routes: OfficeRouter, { organisation, corrections }: Services): void {
  addCorrectionRoutes(routes, corrections)
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

function addCorrectionRoutes(routes: OfficeRouter, corrections: Services['corrections']): void {
  routes.get('/api/address-corrections', officials, async (context) => {
    context.body = await corrections.list()
  })
  routes.post('/api/address-corrections', ['administrator'], async (context, viewer) => {
    await corrections.ask(await readJson(context, correctionRequest), viewer)
    context.body = await corrections.list()
  })
  routes.post('/api/address-corrections/:member/agreement', ['representative'], async (context, viewer) => {
    const { after } = await readJson(context, correctionDecision)
    await corrections.agree(named(context, 'member'), after, viewer)
    context.body = await corrections.list()
  })
  routes.post('/api/address-corrections/:member/refusal', ['representative'], async (context, viewer) => {
    const { after } = await readJson(context, correctionDecision)
    await corrections.decline(named(context, 'member'), after, viewer)
    context.body = await corrections.list()
  })
}
