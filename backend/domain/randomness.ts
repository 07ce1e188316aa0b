/** Unpredictable bytes, given from outside so that what is derived from them can be tested. */
export type Randomness = (length: number) => Uint8Array
