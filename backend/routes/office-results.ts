import { reportFormats } from '../contract/report-formats.ts'
import type { Grant, Viewer } from '../domain/access/viewer.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const readers: readonly Grant[] = ['leader', 'representative']

/** What leaders and representatives may see of a released round, and take with them. Administrators see nothing here. */
export function addResultRoutes(
  routes: OfficeRouter,
  { results, reports, measures }: Pick<OfficeServices, 'results' | 'reports' | 'measures'>,
): void {
  const takenAlong = async (viewer: Viewer, round: string) => {
    const readable = await results.readableRound(viewer, round)
    return {
      ...readable,
      measures: await measures.measuresFor(viewer, round),
      newLeaders: results.newLeadersIn(readable),
    }
  }
  routes.get('/api/rounds/:round/results', readers, async (context, viewer) => {
    context.body = await results.resultsFor(viewer, named(context, 'round'))
  })
  routes.get('/api/rounds/:round/attack', ['representative'], async (context, viewer) => {
    context.body = await results.attackOwnReport(viewer, named(context, 'round'))
  })
  for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const) {
    const { path, mediaType, name } = reportFormats[format]
    routes.get(`/api/rounds/:round/${path}`, readers, async (context, viewer) => {
      const readable = await takenAlong(viewer, named(context, 'round'))
      const { attacks } = await results.attackOwnReport(viewer, named(context, 'round'))
      context.body = Buffer.from(await reports.reportFile({ ...readable, attacks }, format, viewer.language))
      context.type = mediaType
      context.attachment(name)
    })
  }
  routes.get('/api/rounds/:round/release.json', readers, async (context, viewer) => {
    const readable = await takenAlong(viewer, named(context, 'round'))
    context.body = reports.releaseFile(readable, viewer.language)
    context.attachment(reportFormats.json.name)
  })
  addConversationRoutes(routes, { results, reports })
}

/** The guide for teams too small for figures: anybody's, and one team's with what it can begin from. */
function addConversationRoutes(
  routes: OfficeRouter,
  { results, reports }: Pick<OfficeServices, 'results' | 'reports'>,
): void {
  const anybody: readonly Grant[] = ['administrator', ...readers, 'waiting-representative']
  routes.get('/api/conversation.pdf', anybody, async (context, { language }) => {
    context.body = Buffer.from(await reports.conversationPdf(language))
    context.type = 'application/pdf'
    context.attachment('varsko-apv-conversation.pdf')
  })
  routes.get('/api/rounds/:round/units/:unit/conversation', readers, async (context, viewer) => {
    context.body = await results.conversationFor(viewer, named(context, 'round'), named(context, 'unit'))
  })
  routes.get('/api/rounds/:round/units/:unit/conversation.pdf', readers, async (context, viewer) => {
    const from = await results.conversationFor(viewer, named(context, 'round'), named(context, 'unit'))
    context.body = Buffer.from(await reports.conversationPdf(viewer.language, from))
    context.type = 'application/pdf'
    context.attachment('varsko-apv-conversation.pdf')
  })
}
