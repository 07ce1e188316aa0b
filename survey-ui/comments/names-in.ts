type Named = { readonly text: string; readonly at: number }

type NameWords = { readonly people: readonly string[]; readonly capitals: readonly string[] }

const word = /[\p{L}\p{M}’'-]+/gu
// Shorter names are common words too, such as "bo"; they count with a capital only.
const shortestInLowerCase = 4

/**
 * Names of people the page knows, wherever and however they are written, and words with a capital where no sentence
 * begins, which in Danish are names nearly always. Words beside each other are one name.
 */
export function namesIn(text: string, { people, capitals }: NameWords): readonly Named[] {
  const known = new Set(people.flatMap((name) => name.toLowerCase().split(/[\s-]+/u)))
  const names: Named[] = []
  for (const { 0: one, index: at } of text.matchAll(word)) {
    if (!isKnown(known, one) && !isCapital(text, one, at)) continue
    const last = names.at(-1)
    if (last && last.at + last.text.length + 1 === at && text[at - 1] === ' ')
      names[names.length - 1] = { ...last, text: `${last.text} ${one}` }
    else names.push({ text: one, at })
  }
  return names

  function isCapital(whole: string, one: string, at: number): boolean {
    return /^\p{Lu}\p{Ll}/u.test(one) && !capitals.includes(one.toLowerCase()) && !beginsSentence(whole, at)
  }
}

function isKnown(known: ReadonlySet<string>, one: string): boolean {
  const bare = one.toLowerCase().replace(/['’]?s$/u, '')
  if (!known.has(bare) && !known.has(one.toLowerCase())) return false
  return /^\p{Lu}/u.test(one) || bare.length >= shortestInLowerCase
}

/** After nothing, a new line, or a mark that ends a sentence or opens a list. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|\n|[.!?:;”"»(•–-])\s*$/u.test(text.slice(0, at))
}
