import type { Shape } from './shape.ts'

/**
 * Where the box of a round is: `here` on the host the page came from, or the origin of another host, such as
 * `https://box.example.dk`, which somebody else may run.
 */
export const isBoxAddress: Shape<string> = (input): input is string =>
  input === 'here' || (typeof input === 'string' && isOrigin(input))

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

/** The origin answers are sent to, from a page of `origin`. */
export function boxOriginOf(box: string, origin: string): string {
  return box === 'here' ? origin : box
}
