/** The present, given from outside so that rules about time can be tested. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
}
