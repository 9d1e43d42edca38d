import type { FactValues } from '../facts/facts'
import { type Case, healthyOpa, now } from './case-fixture'
import type { Judgement } from './verdict'

export const refused = (error: string, errorDescription?: string): FactValues['tokenAnswer'] => ({
  status: 400,
  success: false,
  error,
  ...(errorDescription !== undefined && { errorDescription }),
  date: now,
})
export const invalidClient = { ...refused('invalid_client', 'Client authentication failed.'), status: 401 }
export const issued: FactValues['tokenAnswer'] = { status: 200, success: true, date: now }

/** What is known when a token request was refused: no token, no service. */
export const asked = (known: Case = healthyOpa): Case => {
  const { token: _, ...rest } = known
  return rest
}
export const rung = (judgement: Judgement, id: string) => judgement.verdicts.find(({ gateId }) => gateId === id)?.rung
export const ids = (verdicts: { gateId: string }[]) => verdicts.map(({ gateId }) => gateId)
