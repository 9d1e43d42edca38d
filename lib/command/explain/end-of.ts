import type { TextCase } from '../../triage/explain-text'
import { type ExitCode, exitCodes } from '../spec/exit-codes'

/** A text in which nothing was found to judge is no proof that all is well. */
export function endOf({
  isJudgeable,
  judgement: { cause, candidates, outcome },
}: Pick<TextCase, 'isJudgeable' | 'judgement'>): ExitCode {
  if (cause) return exitCodes.shut
  if (candidates.length > 0 || outcome === 'stopped') return exitCodes.cannotTell
  return isJudgeable ? exitCodes.fine : exitCodes.cannotTell
}
