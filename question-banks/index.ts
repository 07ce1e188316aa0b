// The only door to the question banks.
export { instrumentIds, loadInstrument } from './loader.ts'
export { questionnaireOf, type Questionnaire, type QuestionnaireItem } from './questionnaire.ts'
export type { Instrument, ItemClass } from './instrument.ts'
