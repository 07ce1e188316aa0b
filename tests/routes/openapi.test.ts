import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemCatalogue } from '../../backend/domain/problems.ts'
import { boxPath } from '../../backend/routes/box-path.ts'
import { openApi, openApiPath } from '../../backend/routes/openapi.ts'
import { operationOf } from '../../backend/routes/operation.ts'
import { respondentApiHost } from '../../backend/routes/respondent-api-host.ts'
import { registrarRoutes } from '../../backend/routes/respondent-routes.ts'
import { closeStores, type Stores } from '../../backend/compose-stores.ts'
import { buildOrganisation } from '../support/build-organisation.ts'
import { memoryStores, startInstallation } from '../support/start-installation.ts'
import { startOffice, type OfficeServer } from './office-server.ts'

const described = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.record(z.string(), z.unknown()) }))),
})
type Described = z.infer<typeof described>

const callsOf = ({ paths }: Described) =>
  Object.entries(paths).flatMap(([path, calls]) =>
    Object.keys(calls).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
const statusesOf = ({ paths }: Described) =>
  Object.values(paths).flatMap((calls) => Object.values(calls).flatMap(({ responses }) => Object.keys(responses)))

const asObject = (text: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))

let office: OfficeServer
let stores: Stores
let respondents: Awaited<ReturnType<typeof startInstallation>>
const documents = new Map<string, unknown>()

beforeAll(async () => {
  office = await startOffice()
  documents.set('the office', (await office.visitor().get(openApiPath)).body)
  stores = await memoryStores()
  respondents = await startInstallation(buildOrganisation({ Nord: 9, Syd: 9 }), stores)
  documents.set('respondents', await (await fetch(respondents.origin + openApiPath)).json())
})
afterAll(async () => {
  await office.stop()
  await respondents.stop()
  await closeStores(stores)
})

describe.each(['the office', 'respondents'])('the description of the API of %s', (host) => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator()
    const text = JSON.stringify(documents.get(host))
    expect((await validator.validate(asObject(text))).valid).toBe(true)
    expect(validator.version).toBe('3.1')
    expect(
      (await new Validator().validate(asObject(text.replace('"responses":{', '"responses":{"oops":{},')))).valid,
    ).toBe(false)
  })

  it('names no status that is neither an answer nor in the catalogue of problems', () => {
    const known = new Set([200, 202, 204, 500, ...Object.values(problemCatalogue).map(([status]) => status)])
    const statuses = statusesOf(described.parse(documents.get(host)))
    expect(statuses.length).toBeGreaterThan(30)
    expect(statuses.filter((status) => !known.has(Number(status)))).toEqual([])
  })
})

describe('the description of the API', () => {
  it('has every route of the office’s router, and none beside', () => {
    const routes = office.table.map(({ method, path }) => `${method} ${path}`)
    expect(callsOf(described.parse(documents.get('the office'))).toSorted()).toEqual(routes.toSorted())
  })

  it('has every route of the registrar’s router and the box’s, and none beside', () => {
    const nothing = async () => {
      throw new Error('not asked')
    }
    const { table } = registrarRoutes({
      manifest: nothing,
      unit: nothing,
      questionnaire: nothing,
      publicRounds: nothing,
      counted: nothing,
      describeInvitation: nothing,
      askForLink: () => {},
      issueBallot: nothing,
    })
    const routes = [...table, `POST ${boxPath}`]
    expect(callsOf(described.parse(documents.get('respondents'))).toSorted()).toEqual(routes.toSorted())
  })

  it('names the methods of an address that is called by another one', async () => {
    for (const [path, allow] of [
      ['/api/issue', 'POST'],
      [boxPath, 'POST'],
      ['/api/rounds', 'HEAD, GET'],
    ] as const) {
      const reply = await fetch(respondents.origin + path, { method: 'DELETE' })
      expect([reply.status, reply.headers.get('Allow')]).toEqual([405, allow])
      expect(await reply.json()).toMatchObject({ type: 'urn:varsko:method-not-allowed' })
    }
  })

  it('is asked for by the router: a route that nobody described cannot be added', () => {
    expect(() => operationOf(respondentApiHost.operations, 'GET', '/api/elsewhere')).toThrow(/is not described/)
  })

  it('says what a body must look like, as strictly as it is read', () => {
    const { paths } = openApi(respondentApiHost)
    expect(paths['/api/invitation']).toMatchObject({
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['secret'],
                properties: { secret: { type: 'string', minLength: 43, maxLength: 43 } },
              },
            },
          },
        },
      },
    })
  })
})
