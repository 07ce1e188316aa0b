import type { RequestListener } from 'node:http'
import { Problem } from '../domain/problems.ts'
import { problemReplyTo, problemType } from '../middleware/problems-to-replies.ts'
import { boxPath } from './box-path.ts'

/** A host that takes answers and has nothing else to say. */
export function boxOnly(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.url === boxPath && request.method === 'POST') {
      listener(request, response)
      return
    }
    const { status, body } = problemReplyTo(new Problem('not-found'), () => {})
    request.resume()
    response.writeHead(status, { 'content-type': problemType }).end(body)
  }
}
