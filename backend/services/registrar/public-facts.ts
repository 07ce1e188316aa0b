import type { ManifestReply, QuestionnaireReply, UnitReply } from '../../contract/respondent-api.ts'
import { Problem } from '../../domain/problems.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { PublishedUnit, Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'

export type PublicFacts = {
  readonly rounds: Documents<Round>
  readonly publishedUnits: Documents<PublishedUnit>
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
}

/** The facts of a round that are the same bytes for everybody, from its opening on; `not-found` before. */
export function publicFacts({ rounds, publishedUnits, questionnaireOf }: PublicFacts) {
  const published = async (id: string) => {
    const round = await rounds.get(id)
    if (!round?.value.manifest) throw new Problem('not-found')
    return { round: round.value, manifest: round.value.manifest }
  }
  return {
    manifest: async (id: string): Promise<ManifestReply> => {
      const { manifest, round } = await published(id)
      const { extension } = round
      return { manifest: manifest.text, signature: manifest.signature, extension: extension ?? null }
    },
    unit: async (id: string, unit: string): Promise<UnitReply> => {
      const stored = await publishedUnits.get(`${id}.${unit}`)
      if (!stored) throw new Problem('not-found')
      const { entry, index, proof } = stored.value
      return { entry, index, proof: [...proof] }
    },
    questionnaire: async (id: string): Promise<QuestionnaireReply> => {
      const asked = questionnaireOf((await published(id)).round)
      const { title, introduction, hash, items, comments, commentThemes, attribute } = asked
      // What people say of themselves is answered last on the sheet, as one question more.
      const onSheet = attribute ? [...items, attribute] : items
      return {
        title,
        introduction,
        hash,
        items: onSheet.map(({ id: item, topic, text, options }) => ({ id: item, topic, text, options: [...options] })),
        comments: [...comments],
        commentThemes: [...commentThemes],
      }
    },
  }
}
