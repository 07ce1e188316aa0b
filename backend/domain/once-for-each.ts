/** The same answer to the same question, worked out once. */
export function onceForEach<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const worked = answer(key)
    known.set(key, worked)
    return worked
  }
}
