/**
 * Makes something once for each key and keeps it for good. Whoever asks while it is being made waits for the same one;
 * where making it failed, all of them are told, and the next who asks has it made again.
 */
export function madeOnce<Made>() {
  const known = new Map<string, Promise<Made>>()
  return (key: string, make: () => Promise<Made>): Promise<Made> => {
    const before = known.get(key)
    if (before) return before
    const making = make().catch((error: unknown) => {
      known.delete(key)
      throw error
    })
    known.set(key, making)
    return making
  }
}
