import type { ApiError } from '../../domain/domain'
import { err } from '../../result'
import type { StepError } from './step-kind'

/** A write that failed. Only a clear no means that nothing happened: behind a 502 or an unreadable 201 it may have. */
export const fromWrite = (error: ApiError): { ok: false; error: StepError } =>
  err({ kind: isClearNo(error) ? 'refused' : 'unknown', error })

/** A question that failed after a write had gone out: still nobody knows. */
export const stillUnknown = (error: ApiError): { ok: false; error: StepError } => err({ kind: 'unknown', error })

export const conflict = (says: string): { ok: false; error: StepError } => err({ kind: 'conflict', says })

const isClearNo = (error: ApiError) => error.kind === 'http' && (error.status < 500 || error.status === 501)

export const isGone = (error: ApiError): boolean => error.kind === 'http' && error.status === 404

/** There is one like it already. */
export const isTaken = (error: ApiError): boolean => error.kind === 'http' && error.status === 409
