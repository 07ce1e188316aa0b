import type { InstrumentFile } from './schema.ts'

/** What is wrong in a file: the field as a path, and what to do. */
export type BankProblem = { readonly field: string; readonly problem: string }

/** What the parts of an instrument file must say of each other: ids once, no unknown names, scales of one class. */
export function checkInstrument(file: InstrumentFile): readonly BankProblem[] {
  return [
    ...twice('answerScales', file.answerScales),
    ...twice('topics', file.topics),
    ...twice('scales', file.scales),
    ...twice('items', file.items),
    ...twice('comments', file.comments),
    ...twice('commentThemes', file.commentThemes),
    ...twice('selections', file.selections),
    ...checkScales(file),
    ...checkItems(file),
    ...checkSelections(file),
  ]
}

type Named = readonly { readonly id: string }[]

function twice(list: string, entries: Named): BankProblem[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((other) => other.id === id) < index
      ? [{ field: `${list}.${index}.id`, problem: `"${id}" is there twice` }]
      : [],
  )
}

function unknown(field: string, id: string, entries: Named): BankProblem[] {
  return entries.some((entry) => entry.id === id) ? [] : [{ field, problem: `"${id}" is not in the file` }]
}

function checkItems({ items, scales, answerScales }: InstrumentFile): BankProblem[] {
  return items.flatMap(({ scale, answers }, index) => [
    ...unknown(`items.${index}.scale`, scale, scales),
    ...unknown(`items.${index}.answers`, answers, answerScales),
  ])
}

// One statement is too little for a score that is compared; of what is sensitive each kind stands for itself.
const fewestOrdinaryItems = 2

function checkScales({ scales, items, topics }: InstrumentFile): BankProblem[] {
  return scales.flatMap(({ id, topic }, index) => {
    const own = items.filter(({ scale }) => scale === id)
    const classes = new Set(own.map((item) => item.class))
    const fewest = classes.has('sensitive') ? 1 : fewestOrdinaryItems
    return [
      ...unknown(`scales.${index}.topic`, topic, topics),
      ...(own.length < fewest ? [{ field: `scales.${index}`, problem: `needs at least ${fewest} items` }] : []),
      ...(classes.size > 1 ? [{ field: `scales.${index}`, problem: 'has items of both classes' }] : []),
    ]
  })
}

function checkSelections({ selections, scales, comments }: InstrumentFile): BankProblem[] {
  return selections.flatMap((selection, index) => [
    ...selection.scales.flatMap((id, place) => unknown(`selections.${index}.scales.${place}`, id, scales)),
    ...selection.comments.flatMap((id, place) => unknown(`selections.${index}.comments.${place}`, id, comments)),
  ])
}
