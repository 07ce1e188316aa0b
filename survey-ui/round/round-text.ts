import type { Language } from '../../backend/contract/respondent-api.ts'
import { roundDa, type RoundText } from './text/da.ts'
import { roundEn } from './text/en.ts'

export type { RoundText }

export const roundTexts: Readonly<Record<Language, RoundText>> = { da: roundDa, en: roundEn }
