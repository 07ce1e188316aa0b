// The only door to the question banks.
export { instrumentIds, loadInstrument } from './loader.ts'
export { questionnaireOf, type Questionnaire, type QuestionnaireItem } from './questionnaire.ts'
export { attributeIds, offeredAttributes, withAttribute, type AttributeId } from './attributes.ts'
export type { Instrument, ItemClass } from './instrument.ts'
