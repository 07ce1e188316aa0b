import type { commentPage, commentSummary } from './comment-page.ts'

/** Loaded while the first question is shown; a comment question is skipped where it could not be. */
export type CommentPages = {
  readonly commentPage: typeof commentPage
  readonly commentSummary: typeof commentSummary
}
