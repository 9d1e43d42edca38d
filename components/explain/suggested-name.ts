import type { Facts } from '@/lib/facts/facts'

/** What a case is called until the person calls it otherwise: nobody's name is in it. */
export function suggestedName({ tokenAnswer, serviceAnswer, refusal, token }: Facts): string {
  if (serviceAnswer) return `HTTP ${serviceAnswer.value.status}`
  if (tokenAnswer?.value.error) return tokenAnswer.value.error
  return refusal?.value.error ?? (token ? 'Access token' : 'Case')
}
