import { sessionCookie } from '../middleware/session-cookie.ts'
import { sessionHours } from '../services/access/sessions.ts'
import { describeApi } from './describe-api.ts'
import { addAccessRoutes } from './office-access.ts'
import { officeApiHost } from './office-api-host.ts'
import { addCustodyRoutes } from './office-custody.ts'
import { addMeasureRoutes } from './office-measures.ts'
import { addOrganisationRoutes } from './office-organisation.ts'
import { addResultRoutes } from './office-results.ts'
import { addRoundRoutes } from './office-rounds.ts'
import { officeRouter, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

/** Every route of the office host. `origin` is the only one whose pages may write. */
export function officeRoutes(services: OfficeServices, origin: string): Pick<OfficeRouter, 'router' | 'table'> {
  const cookie = sessionCookie(origin, sessionHours)
  const routes = officeRouter({ origin, cookie, viewerOf: services.access.viewerOf })
  addAccessRoutes(routes, services, cookie)
  addOrganisationRoutes(routes, services)
  addRoundRoutes(routes, services)
  addCustodyRoutes(routes, services)
  addResultRoutes(routes, services)
  addMeasureRoutes(routes, services)
  routes.router.use(describeApi(officeApiHost(routes.table, cookie.name)).routes())
  return routes
}
