/** What a team talks about in a conversation APV, in this order: what is good first, what is hard in the middle. */
export const conversationThemes = [
  'good',
  'workload',
  'expectations',
  'impressions',
  'changes',
  'leadership',
  'tone',
  'safety',
  'surroundings',
  'absence',
] as const
export type ConversationTheme = (typeof conversationThemes)[number]
