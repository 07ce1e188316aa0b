import type { RouterContext } from '@koa/router'
import {
  enrolmentRequest,
  nothing,
  passphraseRequest,
  setUpRequest,
  signInLinkRequest,
  signInRequest,
  type MeReply,
} from '../contract/office-api.ts'
import type { Grant, Viewer } from '../domain/access/viewer.ts'
import { Problem } from '../domain/problems.ts'
import { readJson } from '../middleware/read-body.ts'
import type { SessionCookie } from '../middleware/session-cookie.ts'
import { named, type OfficeRouter } from './office-router.ts'
import type { OfficeServices } from './office-services.ts'

const everybody: readonly Grant[] = ['administrator', 'leader', 'representative', 'waiting-representative']
const officials: readonly Grant[] = ['administrator', 'representative', 'waiting-representative']

/** Ways in and out, and the appointment of representatives. */
export function addAccessRoutes(
  routes: OfficeRouter,
  { access }: Pick<OfficeServices, 'access'>,
  cookie: SessionCookie,
): void {
  addSignInRoutes(routes, access, cookie)
  routes.getByAnybody('/api/me', async (context) => {
    const secret = cookie.read(context)
    const viewer = secret === undefined ? undefined : await access.viewerOf(secret)
    context.body = viewer ? { person: meOf(viewer) } : {}
  })
  routes.post('/api/sign-out', everybody, async (context) => {
    await readJson(context, nothing)
    await access.signOut(cookie.read(context) ?? '')
    cookie.clear(context)
    context.status = 204
  })
  addRepresentativeRoutes(routes, access)
}

type Access = OfficeServices['access']

function addSignInRoutes(routes: OfficeRouter, access: Access, cookie: SessionCookie): void {
  const signedIn = async (context: RouterContext, secret: string): Promise<void> => {
    const viewer = await access.viewerOf(secret)
    if (!viewer) throw new Problem('sign-in-refused')
    cookie.write(context, secret)
    context.body = meOf(viewer)
  }
  routes.postByAnybody('/api/set-up', async (context) => {
    await signedIn(context, await access.redeemSetUp(await readJson(context, setUpRequest)))
  })
  routes.postByAnybody('/api/sign-in-links', async (context) => {
    access.askForLink(await readJson(context, signInLinkRequest))
    context.status = 202
    context.body = {}
  })
  routes.postByAnybody('/api/sign-in', async (context) => {
    await signedIn(context, await access.redeemLink(await readJson(context, signInRequest)))
  })
  routes.postByAnybody('/api/enrolment', async (context) => {
    await signedIn(context, await access.enrol(await readJson(context, enrolmentRequest)))
  })
  routes.postByAnybody('/api/passphrase-sign-in', async (context) => {
    await signedIn(context, await access.signInByPassphrase(await readJson(context, passphraseRequest)))
  })
}

function addRepresentativeRoutes(routes: OfficeRouter, access: Access): void {
  const list = async () => ({ representatives: await access.representatives() })
  routes.get('/api/representatives', officials, async (context) => {
    context.body = await list()
  })
  routes.post('/api/representatives/:member/code', ['administrator'], async (context, viewer) => {
    await readJson(context, nothing)
    context.body = await access.appoint(named(context, 'member'), viewer)
  })
  routes.post('/api/representatives/:member/consent', ['representative'], async (context, viewer) => {
    await readJson(context, nothing)
    await access.consent(named(context, 'member'), viewer)
    context.body = await list()
  })
}

function meOf({ name, language, grants, unit }: Viewer): MeReply {
  const waiting = grants.includes('waiting-representative')
  const roles = (['administrator', 'leader', 'representative'] as const).filter((role) => grants.includes(role))
  return { name, language, roles: waiting ? ['representative'] : roles, waiting, ...(unit !== undefined && { unit }) }
}
