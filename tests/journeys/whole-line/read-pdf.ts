import { extractText } from 'unpdf'

/** What a person reads in a PDF, all pages after another. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(bytes, { mergePages: true })
  return text
}
