import { custodyRequest } from '../contract/custody-api.ts'
import { nothing } from '../contract/office-api.ts'
import { Problem } from '../domain/problems.ts'
import { readJson, readSecret } from '../middleware/read-body.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const privateKeyBytes = 32

/** Keys that open answers: their public parts, which stay, and the private one, which comes once to count a round. */
export function addCustodyRoutes(
  routes: OfficeRouter,
  { custody, rounds }: Pick<OfficeServices, 'custody' | 'rounds'>,
): void {
  routes.get('/api/custody-keys', ['administrator', 'representative', 'waiting-representative'], async (context) => {
    context.body = await custody.overview()
  })
  routes.post('/api/custody-keys', ['representative'], async (context, viewer) => {
    await custody.register(await readJson(context, custodyRequest), viewer)
    context.body = await custody.overview()
  })
  routes.post('/api/custody-keys/discarding', ['representative'], async (context) => {
    await readJson(context, nothing)
    await custody.discard()
    context.body = await custody.overview()
  })
  routes.post('/api/rounds/:round/lost-key', ['representative'], async (context) => {
    await readJson(context, nothing)
    await rounds.loseKey(named(context, 'round'))
    context.status = 204
  })
  routes.getByAnybody('/api/closings/:round', async (context) => {
    context.body = await custody.describeClosing(named(context, 'round'))
  })
  routes.postBytesByAnybody('/api/closings/:round/key', async (context) => {
    const key = await readSecret(context, privateKeyBytes)
    if (key.length !== privateKeyBytes) throw new Problem('bad-request')
    await rounds.handOverKey(named(context, 'round'), key)
    context.status = 204
  })
}
