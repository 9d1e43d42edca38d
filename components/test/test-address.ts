import { testPathOf } from '@/components/check/check-words'
import type { TestForm } from './test-form'
import type { Start } from './use-test-world'

/** Where a planned fix comes back to: the same question as now. */
export function hereOf({ runId, alias, back, check }: Start, { domain, clientId }: TestForm): string {
  if (check?.case.clientId === clientId) return testPathOf(check.id)
  const about =
    runId === undefined ? addressOf(domain?.id ?? '', clientId) : `/test?${new URLSearchParams({ run: runId })}`
  const more = new URLSearchParams({ ...(alias !== undefined && { alias }), ...(back !== undefined && { back }) })
  return more.size === 0 ? about : `${about}&${more}`
}

/** Ids only: never a token or a secret. */
export const addressOf = (domain: string, client: string) =>
  `/test?${new URLSearchParams({ ...(domain !== '' && { domain }), ...(client !== '' && { client }) })}`
