import { tallyOpener } from '../../../backend/contract/sealed-box/tally-opener.ts'
import { makeClient, type Answered, type Client } from '../../../survey-ui/api/client.ts'
import { respondentSealing } from '../../../survey-ui/sealing/respondent-sealing.ts'
import { invitationLink, type InvitationLink } from '../../../survey-ui/session/invitation-link.ts'
import type { SessionState } from '../../../survey-ui/session/session-state.ts'
import type { Sealing } from '../../../survey-ui/session/sealing.port.ts'
import { startSession, type Session } from '../../../survey-ui/session/session.ts'
import type { AnsweringServer } from '../answering-server.ts'
import type { SampleRound } from '../sample-round.ts'
import { testStorage, type TestStorage } from './memory-of-test.ts'

export type Tab = TestStorage & { readonly session: Session; readonly pauses: readonly number[] }

export type GivenToTab = {
  readonly client?: Client
  readonly storage?: TestStorage
  readonly now?: number
  readonly sealing?: Sealing
}

/** The tabs of people who are asked in a round, with the real server behind them; waiting takes no time. */
export function tabsOf(answering: () => { readonly server: AnsweringServer; readonly round: SampleRound }) {
  let member = 0

  /** A tab as the page makes it. */
  function openTab(link: InvitationLink | undefined, given: GivenToTab = {}): Tab {
    const storage = given.storage ?? testStorage()
    if (link) storage.memory.keepLink(link)
    const pauses: number[] = []
    const session = startSession({
      client: given.client ?? makeClient(answering().server.origin),
      memory: storage.memory,
      link,
      loadSealing: async () => given.sealing ?? respondentSealing(Date.now),
      wait: async (milliseconds) => {
        if (milliseconds === 20_000) await new Promise((resolve) => setTimeout(resolve, 5000))
        else pauses.push(milliseconds)
      },
      afterPaint: (work) => setTimeout(work),
      now: () => given.now ?? Date.now(),
    })
    return { ...storage, session, pauses }
  }

  /** What the tally would read, from all slots of the group. */
  async function counted() {
    const { server, round } = answering()
    const { openSheet: opener } = await tallyOpener(round.tally.privateKey)
    const sealed = await server.box.answersOf(round.round, round.unit)
    const opened = await Promise.all(sealed.map((one) => opener({ round: round.round, unit: round.unit, ...one })))
    return opened.map((one) => one?.sheet)
  }

  return {
    openTab,
    counted,
    newLink: async () => invitationLink(await answering().server.invite(member++))!,
    /** From the welcome to the overview, with these answers. */
    answer: ({ session }: Tab, answers: Readonly<Record<string, number>>) => {
      session.dispatch({ type: 'next' })
      for (const { id } of answering().round.questionnaire.items) {
        session.dispatch({ type: 'answer', item: id, choice: answers[id] })
        session.dispatch({ type: 'next' })
      }
    },
    /** The real client, but for the requests given. */
    clientWith: (changed: Partial<Client>): Client => ({ ...makeClient(answering().server.origin), ...changed }),
  }
}

/** The first state for which `is` holds. */
export function reaching(session: Session, is: (state: SessionState) => boolean): Promise<SessionState> {
  return new Promise((resolve) => {
    const look = () => is(session.state()) && resolve(session.state())
    session.subscribe(look)
    look()
  })
}

export async function begin({ session }: Tab): Promise<SessionState> {
  session.dispatch({ type: 'begin' })
  return reaching(session, (state) => state.phase !== 'opening')
}

const onView = (name: string) => (state: SessionState) => state.phase === 'answering' && state.view.name === name

export async function send({ session }: Tab): Promise<SessionState> {
  session.dispatch({ type: 'send' })
  return reaching(session, (state) => !onView('sending')(state))
}

/** Fails so often before it asks. */
export function failing<Arguments extends readonly unknown[], Value>(
  times: number,
  ask: (...given: Arguments) => Promise<Answered<Value>>,
) {
  let left = times
  return async (...given: Arguments): Promise<Answered<Value>> =>
    left-- > 0 ? { outcome: 'unreachable' } : ask(...given)
}
