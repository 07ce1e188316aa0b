// oxlint-disable-next-line import/default -- Vite gives such an import the address of the built worker as its default
import workerUrl from './work-worker.ts?worker&url'

let trusted: string | undefined

/** The worker's address, in the form that a page under Trusted Types may start a worker from; it is fixed when built. */
export function trustedWorkUrl(): string {
  trusted ??=
    typeof trustedTypes === 'undefined'
      ? workerUrl
      : trustedTypes.createPolicy('varsko-work', { createScriptURL: () => workerUrl }).createScriptURL('')
  return trusted
}
