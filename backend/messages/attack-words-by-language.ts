import type { Language } from '../contract/respondent-api.ts'
import type { AttackWords } from './attack-words.ts'
import { attackWordsDa } from './da/attack-words.ts'
import { attackWordsEn } from './en/attack-words.ts'

export const attackWordsByLanguage: Readonly<Record<Language, AttackWords>> = { da: attackWordsDa, en: attackWordsEn }
