/** What a mailed link carries after its `#`, which browsers never send to anybody. */
export type Landing = { readonly kind: 'sign-in' | 'set-up'; readonly secret: string }

export function landingOf(fragment: string): Landing | undefined {
  const [, kind, secret] = /^#(sign-in|set-up)=([\w.~-]{1,200})$/.exec(fragment) ?? []
  if (!secret) return undefined
  return { kind: kind === 'set-up' ? 'set-up' : 'sign-in', secret }
}

/**
 * Takes the secret of a mailed link out of the address bar at once, before anybody reads or copies it there and before
 * the browser keeps it among the pages visited.
 */
export function takeLanding({ location, history }: Pick<Window, 'location' | 'history'>): Landing | undefined {
  const landing = landingOf(location.hash)
  if (landing) history.replaceState(null, '', location.pathname)
  return landing
}
