import { extensionRequest, newRoundRequest, nothing } from '../contract/office-api.ts'
import { readJson } from '../middleware/read-body.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

type Services = Pick<OfficeServices, 'rounds' | 'results'>

/** Rounds: their state, what an administrator does with them, and how many have taken part, in bands. */
export function addRoundRoutes(routes: OfficeRouter, services: Services): void {
  addAdministrationRoutes(routes, services)
  const { results } = services
  routes.get(
    '/api/rounds',
    ['administrator', 'leader', 'representative', 'waiting-representative'],
    async (context, viewer) => {
      context.body = await results.roundsFor(viewer)
    },
  )
  routes.get('/api/rounds/:round/participation', ['administrator', 'representative'], async (context, viewer) => {
    context.body = await results.participationFor(viewer, named(context, 'round'))
  })
  routes.get(
    '/api/rounds/:round/notice',
    ['administrator', 'representative', 'waiting-representative'],
    async (context) => {
      context.body = await results.noticeOfRound(named(context, 'round'))
    },
  )
}

function addAdministrationRoutes(routes: OfficeRouter, { rounds }: Services): void {
  routes.get('/api/selections', ['administrator'], async (context) => {
    context.body = await rounds.selections()
  })
  routes.post('/api/rounds', ['administrator'], async (context) => {
    const round = await rounds.createRound(await readJson(context, newRoundRequest))
    context.body = { round }
  })
  routes.post('/api/rounds/:round/opening', ['administrator'], async (context) => {
    await readJson(context, nothing)
    await rounds.askOpening(named(context, 'round'))
    context.status = 202
    context.body = {}
  })
  routes.post('/api/rounds/:round/extension', ['administrator'], async (context) => {
    const { closesAt } = await readJson(context, extensionRequest)
    await rounds.extendRound(named(context, 'round'), closesAt)
    context.status = 204
  })
  routes.post('/api/rounds/:round/cancellation', ['administrator'], async (context) => {
    await readJson(context, nothing)
    await rounds.cancelRound(named(context, 'round'))
    context.status = 204
  })
}
