/** A fingerprint in groups that can be read aloud and compared; groups it has already stay as they are. */
export function fingerprintGroups(fingerprint: string, length = 4): readonly string[] {
  const parts = fingerprint.split(/[\s-]+/).filter(Boolean)
  if (parts.length > 1) return parts
  return fingerprint.match(new RegExp(`.{1,${length}}`, 'g')) ?? []
}
