import type { RequestListener } from 'node:http'
import { makeSideApp } from './app.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { boxControlRoutes, type BoxForClosing } from './routes/box-control-routes.ts'

/** The box's private interface as a web app of its own, for a port that no browser reaches. */
export function composeBoxControl(
  box: BoxForClosing,
  { secret, report }: { readonly secret: string; readonly report: Report },
): RequestListener {
  const callback = makeSideApp(report).use(boxControlRoutes(box, secret).routes()).callback()
  return (request, response) => void callback(request, response)
}
