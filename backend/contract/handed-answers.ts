export type HandedAnswer = { readonly slotId: Uint8Array; readonly sealed: Uint8Array }

const slotIdBytes = 32

/** The sealed answers of a unit as `box-control-api.ts` describes them; all are equally long. */
export function writeHandedAnswers(answers: readonly HandedAnswer[]): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(answers[0]?.sealed.length ?? 0)
  return Buffer.concat([length, ...answers.flatMap(({ slotId, sealed }) => [slotId, sealed])])
}

/** Undefined for anything `writeHandedAnswers` does not write. Views, no copies. */
export function readHandedAnswers(bytes: Buffer): readonly HandedAnswer[] | undefined {
  if (bytes.length < 4) return undefined
  const rows = bytes.subarray(4)
  const size = slotIdBytes + bytes.readUInt32BE()
  if (rows.length % size !== 0) return undefined
  return Array.from({ length: rows.length / size }, (_, place) => {
    const row = rows.subarray(place * size, (place + 1) * size)
    return { slotId: row.subarray(0, slotIdBytes), sealed: row.subarray(slotIdBytes) }
  })
}
