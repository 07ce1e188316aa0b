import type { Language } from '../../backend/contract/respondent-api.ts'
import { da, type InterfaceText } from './da.ts'
import { en } from './en.ts'

export type { InterfaceText }

export const interfaceText: Readonly<Record<Language, InterfaceText>> = { da, en }
