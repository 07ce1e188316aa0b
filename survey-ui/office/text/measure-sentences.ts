// What became of a measure is said in the same words on pages and in reports.
export { effectSentences, planSentences } from '../../../backend/messages/measure-words.ts'
