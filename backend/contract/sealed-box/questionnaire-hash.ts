import { toBase64url } from './base64url.ts'
import { utf8 } from './bytes.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { domainTag } from './domain-tag.ts'
import { sha256 } from './sha256.ts'

/**
 * SHA-256(tag "questionnaire" || canonical JSON) as base64url, 43 characters: over everything a respondent is asked, in
 * every language and in its order. The server puts it into the manifest, the page computes it again from what it shows.
 */
export async function questionnaireHash(asked: Json): Promise<string> {
  return toBase64url(await sha256(domainTag('questionnaire'), utf8(canonicalJson(asked))))
}
