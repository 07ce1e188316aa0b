/** Why a database cannot be opened by this version, in words for whoever starts the server. */
export const schemaRefusals = {
  newer: (part: string) =>
    `the ${part} database was written by a newer version of Varsko; start that version, or name another database`,
  busy: (part: string) =>
    `the ${part} database holds a round that is not over, and changes its form only between rounds; start the version that opened the round until it is released or cancelled`,
  foreign: (part: string) => `holds something else than the ${part} database; name another place`,
} as const
