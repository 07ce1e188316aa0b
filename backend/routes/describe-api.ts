import { Router } from '@koa/router'
import { openApi, openApiPath, type ApiHost } from './openapi.ts'

/** Serves the description of a host's API to everybody: it says nothing that the code does not. */
export function describeApi(host: ApiHost): Router {
  const description = JSON.stringify(openApi(host))
  const router = new Router()
  router.get(openApiPath, async (context) => {
    context.type = 'application/json'
    context.body = description
  })
  return router
}
