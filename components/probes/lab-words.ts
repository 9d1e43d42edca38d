import { defaultAudience } from '@/lib/jose/assertion'
import { audienceToUse } from '@/lib/probes/audiences'
import type { DomainAudience } from '@/lib/queries/shapes/test'

/** What the trials of a domain come to: a few words, and what follows. */
export function labWords(domain: string, tried: readonly DomainAudience[]): { short: string; long?: string } {
  if (tried.length === 0) return { short: 'not tried yet' }
  const taken = tried.filter(({ isTaken }) => isTaken)
  if (taken.length === 0)
    return {
      short: 'none taken',
      long: 'None was taken, so something other than aud refuses this request: find that out step by step. None counts as refused.',
    }
  const short = `${taken.length} of ${tried.length} taken`
  const better = audienceToUse(tried)
  return better
    ? {
        short,
        long: `${domain} refuses ${defaultAudience}, which is signed for elsewhere. This page, and what Set up writes, signs for ${better.audience} here.`,
      }
    : { short, long: `${domain} takes ${defaultAudience}, which assertions are signed for. Nothing has to change.` }
}
