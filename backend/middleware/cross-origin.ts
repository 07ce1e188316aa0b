import type { RequestListener } from 'node:http'

const dayInSeconds = 86_400

/**
 * Lets the pages of one other origin send requests here and read the reply: without cookies, and with no header but the
 * type of the body. A browser asks first (OPTIONS) and remembers the answer for a day.
 */
export function crossOrigin(listener: RequestListener, origin: string): RequestListener {
  return (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', origin)
    if (request.method !== 'OPTIONS') {
      listener(request, response)
      return
    }
    request.resume()
    const allowed = { 'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'content-type' }
    response.writeHead(204, { ...allowed, 'Access-Control-Max-Age': `${dayInSeconds}` }).end()
  }
}
