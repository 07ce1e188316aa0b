/** The made-up questionnaire: ten scales of two or three five-point items. */
export const scales = [
  { scale: 'tone', construct: 'tone', adverse: 'low', items: 3, general: 0.7 },
  { scale: 'stop', construct: 'can-say-stop', adverse: 'low', items: 2, general: 0.65 },
  { scale: 'witness', construct: 'witness', adverse: 'high', items: 3, general: 0.6 },
  { scale: 'conflict', construct: 'conflict', adverse: 'high', items: 3, general: 0.65 },
  { scale: 'humour', construct: 'humour', adverse: 'high', items: 2, general: 0.5 },
  { scale: 'control', construct: 'control', adverse: 'high', items: 3, general: 0.6 },
  { scale: 'punishment', construct: 'punishment', adverse: 'high', items: 2, general: 0.55 },
  { scale: 'power', construct: 'power', adverse: 'high', items: 2, general: 0.65 },
  { scale: 'leadership', construct: 'leadership', adverse: 'low', items: 3, general: 0.65 },
  { scale: 'fairness', construct: 'fairness', adverse: 'low', items: 2, general: 0.7 },
] as const

export const scaleCount = scales.length
export const itemScale = scales.flatMap(({ items }, scale) => Array.from({ length: items }, () => scale))
export const itemCount = itemScale.length
/** Scales that carry the warning: their sum decides which sheet is left out. */
export const warningScales = 8
/** What one person's worst sheet is worst on, in the question how far one person can go. */
export const loudScales = 4
