import { followUpRequest, measureRequest } from '../contract/measures-api.ts'
import { nothing } from '../contract/office-api.ts'
import type { Grant } from '../domain/access/viewer.ts'
import { readJson } from '../middleware/read-body.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const readers: readonly Grant[] = ['leader', 'representative']

/** Measures and trials of the units somebody receives. */
export function addMeasureRoutes(routes: OfficeRouter, { measures }: Pick<OfficeServices, 'measures'>): void {
  routes.get('/api/measures', readers, async (context, viewer) => {
    context.body = await measures.measuresFor(viewer)
  })
  routes.post('/api/measures', readers, async (context, viewer) => {
    await measures.writeMeasure(viewer, await readJson(context, measureRequest))
    context.body = await measures.measuresFor(viewer)
  })
  routes.post('/api/measures/:measure/follow-up', readers, async (context, viewer) => {
    const request = await readJson(context, followUpRequest)
    await measures.followUpMeasure(viewer, named(context, 'measure'), request)
    context.body = await measures.measuresFor(viewer)
  })
  routes.post('/api/measures/:measure/removal', readers, async (context, viewer) => {
    await readJson(context, nothing)
    await measures.removeMeasure(viewer, named(context, 'measure'))
    context.body = await measures.measuresFor(viewer)
  })
}
