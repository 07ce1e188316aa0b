import { dayOf } from '../../domain/day-of.ts'
import { countAnswers } from './count-answers.ts'
import type { ErrorList, ImportRefused } from './import-error.ts'
import type { Options } from './options.ts'
import { orderWaves } from './order-waves.ts'
import { readMembers } from './read-members.ts'
import { readSurvey } from './read-survey.ts'
import { releaseWaves, type ReleasedWave } from './release-waves.ts'
import type { Survey } from './survey.ts'
import { isThere } from './is-there.ts'
import { assumedMembers, toldMembers } from './wave-members.ts'

/** All that is known of a survey made elsewhere once its rows have been counted and forgotten. */
export type Analysis = {
  readonly survey: Survey
  /** From the first to the last; at least one. */
  readonly waves: readonly ReleasedWave[]
  readonly hasMembersFile: boolean
  /** Whether the day of this run stands for a day nobody told. */
  readonly isDayAssumed: boolean
}

/**
 * Reads, counts, gates and warns, in memory. `now` in milliseconds since 1970. Throws `ImportRefused` with everything
 * that is wrong.
 */
export async function analyse(options: Options, now: number, errors: ErrorList): Promise<Analysis> {
  const survey = await readSurvey(options, errors)
  if (!survey) throw await refusalWithout(options, errors)
  const counted = await countAnswers(options.answers, survey, errors)
  const told = options.members === undefined ? undefined : await readMembers(options.members, survey, errors)
  errors.refuse()
  const members = told ? toldMembers(counted, told, errors) : assumedMembers(counted)
  errors.refuse()
  const today = dayOf(now)
  const waves = orderWaves([...counted.keys()], survey, { closedOn: options.closed ?? today })
  return {
    survey,
    waves: releaseWaves({ survey, waves, counted, members }, errors),
    hasMembersFile: told !== undefined,
    isDayAssumed: options.closed === undefined && waves.some(({ isDayTold }) => !isDayTold),
  }
}

/** Without a usable file about columns the other files cannot be read; that they are there can be told. */
async function refusalWithout({ answers, members }: Options, errors: ErrorList): Promise<ImportRefused> {
  if (answers !== '' && !(await isThere(answers))) errors.add({ place: 'answers', code: 'no-file' })
  if (members !== undefined && !(await isThere(members))) errors.add({ place: 'members', code: 'no-file' })
  return errors.refusal()
}
