import { explainError } from '../../domain/explain-error'
import type { StepError } from '../steps/step-kind'

/** A step that stopped, in one or two sentences: what is wrong, and what to do. */
export function saysError(error: StepError): string {
  switch (error.kind) {
    case 'conflict':
      return error.says
    case 'refused': {
      const { message, todo } = explainError(error.error)
      return `${message} ${todo}`
    }
    case 'unknown':
      return `${explainError(error.error).message} It may have been done all the same: Resume looks first and does nothing twice.`
  }
}
