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
  /** Themes of which there are figures; `beginHere` for the few least favourable ones. */
  themes: z.array(
    z.strictObject({
      theme: z.enum(conversationThemes),
      beginHere: z.boolean(),
      figures: z.array(
        z.strictObject({
          name: texts,
          score: z.number(),
          /** The end of the range up to which the score stands for everything. */
          end: z.enum(['low', 'high']).optional(),
          adverse: z.enum(['high', 'low']),
        }),
      ),
    }),
  ),
})
export type ConversationReply = z.infer<typeof conversationReply>
