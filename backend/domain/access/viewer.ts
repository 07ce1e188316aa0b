import type { Language } from '../../contract/respondent-api.ts'

/** What a signed-in person may act as at this moment. */
export type Grant = 'administrator' | 'leader' | 'representative' | 'waiting-representative'

export type Viewer = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly grants: readonly Grant[]
  /** Id on the roster; absent for an administrator who is not on it. */
  readonly member?: string
  /** Path of the unit on the roster. */
  readonly unit?: string
}
