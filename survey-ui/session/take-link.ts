import { invitationLink, type InvitationLink } from './invitation-link.ts'
import type { TabMemory } from './tab-memory.ts'

/** The parts of a window that know its address. */
type Addressed = { readonly location: Location; readonly history: History }

/**
 * Takes an invitation out of the address bar at once, before anybody reads or copies it there and before the browser
 * keeps it among the pages visited. Without one the tab continues with the link it was opened with.
 */
export function takeLink({ location, history }: Addressed, memory: TabMemory): InvitationLink | undefined {
  const link = invitationLink(location.hash)
  if (!link) return memory.link()
  history.replaceState(null, '', location.pathname)
  if (memory.link()?.secret !== link.secret) memory.forget()
  memory.keepLink(link)
  return link
}
