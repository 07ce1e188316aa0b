import { da } from '../../survey-ui/text/da.ts'
import { en } from '../../survey-ui/text/en.ts'

/** Every text of the page in both languages. */
export const interfaceText = { da, en }
