import type { TextCase } from '../../triage/explain-text'
import { type ExitCode, exitCodes } from '../exit-codes'

/** A text in which nothing was found to judge is no proof that all is well. */
export function endOf({
  facts,
  judgement: { cause, candidates, outcome },
}: Pick<TextCase, 'facts' | 'judgement'>): ExitCode {
  if (cause) return exitCodes.shut
  if (candidates.length > 0 || outcome === 'stopped') return exitCodes.cannotTell
  const isJudgeable = Object.keys(facts).some((name) => name !== 'now')
  return isJudgeable ? exitCodes.fine : exitCodes.cannotTell
}
