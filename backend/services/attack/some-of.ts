/** Every selection of at least one. */
export function someOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  let selections: readonly (readonly One[])[] = [[]]
  for (const one of all) selections = selections.flatMap((some) => [some, [...some, one]])
  return selections.filter((some) => some.length > 0)
}
