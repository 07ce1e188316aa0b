import { problemReply } from '../../contract/respondent-api.ts'

/** Posts JSON and answers the reply's. */
export async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  return read(await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) }))
}

/** The reply as JSON; a refusal is thrown with its code, which carries nothing of the request. */
export async function read(response: Response): Promise<unknown> {
  const reply: unknown = await response.json()
  if (response.ok) return reply
  const problem = problemReply.safeParse(reply)
  throw new Error(problem.success ? problem.data.type : `The server answered ${response.status}`)
}
