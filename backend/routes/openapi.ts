import { z } from 'zod'
import { problemReply } from '../contract/respondent-api.ts'
import { problemCatalogue, type ProblemCode } from '../domain/problems.ts'
import { problemType } from '../middleware/problems-to-replies.ts'
import type { Operation, Operations } from './operation.ts'

export type ApiHost = {
  readonly title: string
  readonly description: string
  readonly operations: Operations
  /** The cookie of a session, and whether a call needs it. */
  readonly session?: { readonly cookie: string; readonly isNeededBy: (name: string) => boolean }
  /** Refusals that any call of a method may give. */
  readonly usual: (method: string) => readonly ProblemCode[]
}

/** Where each host describes its API. */
export const openApiPath = '/openapi.json'

/** The description of a host's API (OpenAPI 3.1), made from the operations that its router holds every handler to. */
export function openApi(host: ApiHost) {
  const names = Object.keys(host.operations)
  const paths = Map.groupBy(names, (name) => pathOf(name).replaceAll(/:(\w+)/g, '{$1}'))
  return {
    openapi: '3.1.0',
    info: {
      title: host.title,
      description: host.description,
      version: '1',
      license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
    },
    paths: Object.fromEntries(
      Array.from(paths, ([path, calls]) => [
        path,
        Object.fromEntries(calls.map((name) => [methodOf(name).toLowerCase(), callOf(host, name)])),
      ]),
    ),
    components: { schemas: { Problem: schemaOf(problemReply, 'output') }, ...schemesOf(host) },
  }
}

function schemesOf({ session }: ApiHost) {
  return session && { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: session.cookie } } }
}

const methodOf = (name: string) => name.split(' ')[0] ?? ''
const pathOf = (name: string) => name.split(' ')[1] ?? ''

function callOf(host: ApiHost, name: string) {
  const operation: Operation = host.operations[name] ?? { summary: '' }
  const parameters = parametersOf(name)
  const request = requestOf(operation)
  return {
    operationId: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    summary: operation.summary,
    ...(parameters.length > 0 && { parameters }),
    ...(host.session?.isNeededBy(name) && { security: [{ session: [] }] }),
    ...(request && { requestBody: { required: true, content: request } }),
    responses: { ...replyOf(operation), ...refusalsOf([...host.usual(methodOf(name)), ...(operation.problems ?? [])]) },
  }
}

function parametersOf(name: string) {
  return Array.from(pathOf(name).matchAll(/:(\w+)/g), ([, part = '']) => ({
    name: part,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1 },
  }))
}

function requestOf({ request, rawRequest }: Operation) {
  if (request) return { 'application/json': { schema: schemaOf(request, 'input') } }
  return rawRequest === undefined ? undefined : { [rawRequest]: {} }
}

function replyOf({ status = 200, reply, rawReply }: Operation) {
  const content = reply
    ? { 'application/json': { schema: schemaOf(reply, 'output') } }
    : rawReply !== undefined && { [rawReply]: {} }
  return { [status]: { description: 'Done', ...(content && { content }) } }
}

/** By status: which refusals of the catalogue have it. Whatever else goes wrong is a plain 500. */
function refusalsOf(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(new Set(codes), (code) => problemCatalogue[code][0])
  const refusals = Array.from(byStatus, ([status, its]) => [
    status,
    refusal(its.map((code) => `\`urn:varsko:${code}\`: ${problemCatalogue[code][1]}`).join(' ')),
  ])
  return { ...Object.fromEntries(refusals), 500: refusal('`urn:varsko:unexpected`: Something went wrong here.') }
}

function refusal(description: string) {
  return { description, content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } } }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io })
  return described
}
