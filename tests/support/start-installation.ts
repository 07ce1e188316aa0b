import { randomBytes } from 'node:crypto'
import { dispatchByHost } from '../../backend/app.ts'
import { composeBoxSide } from '../../backend/compose-box-side.ts'
import { composeParts } from '../../backend/compose-parts.ts'
import { composeRespondentSide } from '../../backend/compose-respondent-side.ts'
import { composeRounds, type RoundsNeed } from '../../backend/compose-rounds.ts'
import type { Stores } from '../../backend/compose-stores.ts'
import type { Organisation } from '../../backend/domain/organisation/organisation.ts'
import { asNamed } from '../../backend/domain/organisation/representing.ts'
import { canonicalDifference, rosterDifference } from '../../backend/domain/organisation/roster-difference.ts'
import type { AskedQuestionnaire } from '../../backend/domain/questionnaire.ts'
import { listen, type Listening } from '../../backend/listen.ts'
import { deliverInvitations } from '../../backend/services/registrar/deliver-invitations.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { buildQuestionnaire } from './build-questionnaire.ts'
import { fixedClock } from './fixed-clock.ts'

export async function memoryStores(): Promise<Stores> {
  return {
    registrar: await sqlite.openRegistrarStores(':memory:'),
    box: await sqlite.openBoxStores(':memory:'),
    keys: await sqlite.openKeyStores(':memory:'),
  }
}

const randomness = (length: number) => randomBytes(length)

export type Given = {
  readonly questionnaire?: AskedQuestionnaire
  /** What a round asks, where that depends on the round; else the questionnaire. */
  readonly questionnaireOf?: RoundsNeed['questionnaireOf']
  /** The folder of the built pages, where a test looks at them. */
  readonly pages?: string
  /** Put in the place of what is composed for a round’s end. */
  readonly ending?: Partial<Pick<RoundsNeed, 'tellEverybody' | 'remindHolders' | 'raiseAlerts'>>
  /** Who receives alerts, as manifests state it. */
  readonly appointments?: RoundsNeed['appointments']
  /** Who represents anybody; else all whom the roster names. */
  readonly representing?: RoundsNeed['representing']
}

/** The respondents' side of an installation, listening, with a roster that is approved already. */
export async function startInstallation(
  organisation: Organisation,
  stores: Stores,
  { questionnaire = buildQuestionnaire(), pages = 'survey-ui/dist', ending = {}, ...given }: Given = {},
) {
  const questionnaireOf = given.questionnaireOf ?? (() => questionnaire)
  const clock = fixedClock(Date.now())
  const reported: string[] = []
  const report = (kind: string) => void reported.push(kind)
  const box = composeBoxSide({ stores: stores.box, address: 'here', clock, report })
  const parts = composeParts(stores, box.rounds)
  const links = new Map<string, string>()
  const rounds = composeRounds({
    parts,
    boxAddress: box.address,
    clock,
    randomness,
    questionnaireOf,
    differenceNow: approved(organisation),
    representing: given.representing ?? (async () => asNamed(organisation.members)),
    appointments: given.appointments ?? (async () => []),
    tellEverybody: { ofExtension: async () => {}, ofCancellation: async () => {} },
    raiseAlerts: async () => {},
    report,
    remindHolders: async () => {},
    ...ending,
  })
  const started = await listenOnRespondents()
  const deliver = async (round: string) => {
    const fingerprint = (await parts.rounds.get(round))?.value.manifest?.fingerprint ?? ''
    const mail = async ({ member }: { readonly member: string }, secret: Uint8Array) => {
      links.set(member, `${started.origin}/#${Buffer.from(secret).toString('base64url')}.${fingerprint}`)
      return 'sent' as const
    }
    await deliverInvitations({ ...parts, mailFor: async () => mail, randomness })(round)
  }
  return {
    ...started,
    clock,
    parts: { ...parts, box: stores.box.box },
    rounds,
    links,
    deliver,
    reported,
    questionnaire,
  }

  async function listenOnRespondents(): Promise<Listening & { readonly origin: string }> {
    // The origin is part of the app, and the port is known only once it listens.
    const probe = await mustListen(0, () => {})
    await probe.stop()
    const origin = `http://127.0.0.1:${probe.port}`
    const side = composeRespondentSide({
      origin,
      pages,
      parts,
      box,
      clock,
      questionnaireOf,
      languageOf: async () => 'da',
      report,
    })
    return { ...(await mustListen(probe.port, dispatchByHost([side]))), origin }
  }
}

/** The first roster, approved already. */
function approved(organisation: Organisation) {
  const difference = rosterDifference({ units: [], members: [] }, organisation)
  const { hash } = canonicalDifference(difference)
  const approval = { difference: hash, member: 'r', representative: 'Repræsentant', day: '2026-03-01' }
  return async () => ({ organisation, difference, hash, approval })
}

async function mustListen(port: number, listener: Parameters<typeof listen>[0]): Promise<Listening> {
  const outcome = await listen(listener, { port, host: '127.0.0.1' })
  if ('problem' in outcome) throw new Error(outcome.problem)
  return outcome
}
