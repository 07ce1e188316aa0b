/** A mail before it is addressed: plain text, since every reader and every mail program can read it. */
export type Message = { readonly subject: string; readonly text: string }

/** Paragraphs with one empty line between them; those that are absent leave no gap. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}

/** A list, one dash and one item a line. */
export function dashed(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}

/** A heading above its paragraph, told apart by capitals alone. */
export function under(heading: string, body: string): string {
  return `${heading.toUpperCase()}\n${body}`
}

/** Titles are typed by people: a line break in one must not end a subject. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
