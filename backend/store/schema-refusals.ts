/** Why a database cannot be opened by this version, in words for whoever starts the server. */
export const schemaRefusals = {
  newer: (part: string) =>
    `the ${part} database was written by a newer version of Varsko; start that version, or name another database`,
  foreign: (part: string) => `holds something else than the ${part} database; name another place`,
} as const
