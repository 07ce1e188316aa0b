type Lease = {
  /** What is leased, such as a job. */
  readonly name: string
  /** Who asks; a random id of the running process. */
  readonly holder: string
  /** Milliseconds since 1970. */
  readonly untilEpochMs: number
}

/** Lets one of several processes run a job. A holder that died loses the lease when its time is over. */
export type Leases = {
  /** Atomic: of racing holders exactly one gets it. The present holder asking again moves the end. */
  readonly acquire: (lease: Lease, nowEpochMs: number) => Promise<'acquired' | 'held'>
  /** Gives it back early; does nothing when somebody else holds it. */
  readonly release: (name: string, holder: string) => Promise<void>
}
