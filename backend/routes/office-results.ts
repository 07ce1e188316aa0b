import type { Grant } from '../domain/access/viewer.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const readers: readonly Grant[] = ['leader', 'representative']

/** What leaders and representatives may see of a released round, and take with them. Administrators see nothing here. */
export function addResultRoutes(
  routes: OfficeRouter,
  { results, reports }: Pick<OfficeServices, 'results' | 'reports'>,
): void {
  routes.get('/api/rounds/:round/results', readers, async (context, viewer) => {
    context.body = await results.resultsFor(viewer, named(context, 'round'))
  })
  routes.get('/api/rounds/:round/attack', ['representative'], async (context, viewer) => {
    context.body = await results.attackOwnReport(viewer, named(context, 'round'))
  })
  routes.get('/api/rounds/:round/report.pdf', readers, async (context, viewer) => {
    const readable = await results.readableRound(viewer, named(context, 'round'))
    const { attacks } = await results.attackOwnReport(viewer, named(context, 'round'))
    context.body = Buffer.from(await reports.reportPdf({ ...readable, attacks }, viewer.language))
    context.type = 'application/pdf'
    context.attachment('varsko-apv.pdf')
  })
  routes.get('/api/rounds/:round/release.csv', readers, async (context, viewer) => {
    const readable = await results.readableRound(viewer, named(context, 'round'))
    context.body = await reports.releaseCsv(readable, viewer.language)
    context.type = 'text/csv; charset=utf-8'
    context.attachment('varsko-release.csv')
  })
}
