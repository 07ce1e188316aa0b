import type { ConversationTheme } from '../contract/conversation-themes.ts'

/** What the questionnaires' scales measure of each theme; nothing is asked about rooms and equipment. */
export const constructsOfTheme: Readonly<Record<ConversationTheme, readonly string[]>> = {
  good: ['wellbeing'],
  workload: ['demands'],
  expectations: ['role-clarity', 'role-conflict'],
  impressions: ['emotional-demands'],
  changes: ['change', 'fairness'],
  leadership: ['leadership', 'feedback', 'power'],
  tone: [
    'tone',
    'can-say-stop',
    'witness',
    'humour',
    'control',
    'punishment',
    'conflict',
    'offensive-acts',
    'sexual-harassment',
    'discrimination',
  ],
  safety: ['violence-prevention', 'violence'],
  surroundings: [],
  absence: ['sickness-absence'],
}
