import { useEffect } from 'react'
import type { SentTest } from '@/components/test/send-test'
import { type EarlierToken, rememberToken, tokenBefore } from './earlier-tokens'

/** Remembers what the token of this test says, and answers which one to set it beside. */
export function useEarlierToken(sent: SentTest | undefined, isGreen: boolean): EarlierToken | undefined {
  useEffect(() => {
    const token = sent?.result.facts.token
    if (!sent || !token) return
    const { header, claims, problems } = token.value
    rememberToken({
      clientId: sent.form.clientId,
      round: sent.round,
      at: token.at,
      isGreen,
      jwt: { header, claims, problems },
    })
  }, [sent, isGreen])
  return sent && tokenBefore(sent.form.clientId, sent.round)
}
