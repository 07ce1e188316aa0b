import type { BoxStore } from './box.port.ts'
import type { DocumentStore } from './documents.port.ts'

/** What is got by opening a box's database, whichever database that is. */
export type BoxStores = {
  readonly box: BoxStore
  /** Public facts of rounds only. */
  readonly documents: DocumentStore
  readonly close: () => Promise<void>
}
