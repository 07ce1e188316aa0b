import type { ReactiveControllerHost } from 'lit'
import type { Answered, Refused } from './api/answered.ts'

export type Asked<Value> = { readonly outcome: 'waiting' } | Answered<Value>

export type Asking<Value> = {
  readonly state: () => Asked<Value>
  /** Asks, and shows what was answered before until the new answer is there; the last question asked counts. */
  readonly ask: (request: () => Promise<Answered<Value>>) => Promise<void>
  /** Shows a value that came with another reply. */
  readonly show: (value: Value) => void
}

/** What a screen shows of one question to the server; the element is drawn again when that changes. */
export function asking<Value>(host: Pick<ReactiveControllerHost, 'requestUpdate'>): Asking<Value> {
  let state: Asked<Value> = { outcome: 'waiting' }
  let questions = 0
  const become = (next: Asked<Value>) => {
    state = next
    host.requestUpdate()
  }
  return {
    state: () => state,
    ask: async (request) => {
      questions += 1
      const mine = questions
      if (state.outcome !== 'answered') become({ outcome: 'waiting' })
      const answered = await request()
      if (mine === questions) become(answered)
    },
    show: (value) => become({ outcome: 'answered', value }),
  }
}

export type Failure = Refused | { readonly outcome: 'unreachable' }

export type Acting = {
  readonly isBusy: () => boolean
  /** Why the last act did not happen. */
  readonly failure: () => Failure | undefined
  /** Does one thing at a time: while it lasts another call does nothing. */
  readonly run: <Value>(request: () => Promise<Answered<Value>>, then: (value: Value) => void) => Promise<void>
}

/** What a screen shows of something it does to the server. */
export function acting(host: Pick<ReactiveControllerHost, 'requestUpdate'>): Acting {
  let isBusy = false
  let failure: Failure | undefined
  return {
    isBusy: () => isBusy,
    failure: () => failure,
    run: async (request, then) => {
      if (isBusy) return
      isBusy = true
      failure = undefined
      host.requestUpdate()
      const answered = await request()
      isBusy = false
      if (answered.outcome === 'answered') then(answered.value)
      else failure = answered
      host.requestUpdate()
    },
  }
}
