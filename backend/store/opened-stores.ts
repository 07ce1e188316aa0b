import type { DocumentStore } from './documents.port.ts'
import type { InvitationStore } from './invitations.port.ts'
import type { KeyStore } from './keys.port.ts'
import type { Leases } from './leases.port.ts'

/** What the composition root gets when it opens a part's database, whichever database that is. */
export type RegistrarStores = {
  readonly documents: DocumentStore
  readonly invitations: InvitationStore
  readonly leases: Leases
  readonly close: () => Promise<void>
}

export type KeyStores = { readonly keys: KeyStore; readonly close: () => Promise<void> }
