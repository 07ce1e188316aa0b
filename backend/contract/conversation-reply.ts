import { z } from 'zod'
import { conversationThemes } from './conversation-themes.ts'
import { texts } from './respondent-api.ts'

/** What a team may begin its conversation from: released figures of itself, or of the nearest unit around it that shows any. */
export const conversationReply = z.strictObject({
  round: z.string(),
  title: z.string(),
  closedOn: z.iso.date(),
  unit: z.string(),
  /** Whose figures these are; absent where none are shown. */
  figuresOf: z.strictObject({ name: z.string(), isOwn: z.boolean() }).optional(),
  /** Points between two neighbouring scores; the two lowest are shown as one, the two highest too. */
  step: z.int(),
  /** Themes of which there are figures; `beginHere` for the few least favourable ones. */
  themes: z.array(
    z.strictObject({
      theme: z.enum(conversationThemes),
      beginHere: z.boolean(),
      figures: z.array(z.strictObject({ name: texts, score: z.number(), adverse: z.enum(['high', 'low']) })),
    }),
  ),
})
export type ConversationReply = z.infer<typeof conversationReply>
