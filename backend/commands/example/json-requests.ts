import { problemReply } from '../../contract/respondent-api.ts'
import { solveWork } from '../../contract/sealed-box/solve-work.ts'
import { readWork, stampLength, workSubject } from '../../contract/sealed-box/work.ts'

/** Posts JSON and answers the reply's. */
export async function post(origin: string, path: string, body: unknown): Promise<unknown> {
  return read(await postJson(origin, path, body))
}

/** Posts JSON and leaves the reply unread. */
export function postJson(origin: string, path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/**
 * Sends a request as often as it takes, with the work shown that a server under load asks for. `asked` is what the work is
 * bound to, as `sealed-box/work.ts` says.
 */
export async function withWork(
  asked: readonly Uint8Array[],
  send: (stamp: Uint8Array<ArrayBuffer>) => Promise<Response>,
): Promise<unknown> {
  let stamp = new Uint8Array(stampLength)
  for (;;) {
    const response = await send(stamp)
    if (response.status !== 429) return read(response)
    const work = readWork(problemReply.parse(await response.json()).detail ?? '')
    if (!work) throw new Error('The server asked for work of a kind that is not known')
    stamp = await solveWork(workSubject(...asked), work)
  }
}

/** The reply as JSON; a refusal is thrown with its code, which carries nothing of the request. */
export async function read(response: Response): Promise<unknown> {
  const reply: unknown = await response.json()
  if (response.ok) return reply
  const problem = problemReply.safeParse(reply)
  throw new Error(problem.success ? problem.data.type : `The server answered ${response.status}`)
}
