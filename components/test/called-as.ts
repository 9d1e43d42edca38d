import { ownOfCall } from '@/components/exchange/own-values'
import { type Witness, witnessed } from '@/components/exchange/witness'
import type { ServiceTestInput, TestResult } from '@/lib/queries/shapes/test'
import { sendServiceTest } from '@/lib/queries/test'

export interface CalledResult extends TestResult {
  witness: Witness
}

/** Calls a service with this token; empty: with none. */
export async function calledAs(
  accessToken: string,
  call: Omit<ServiceTestInput, 'accessToken'>,
): Promise<CalledResult> {
  const { result, witness } = await witnessed(
    () => sendServiceTest({ ...call, accessToken }),
    () => ownOfCall(accessToken),
  )
  return { ...result, witness }
}
