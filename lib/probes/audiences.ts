import type { TriedAudience } from '../facts/domain-facts'
import type { Cite } from '../gates/gate'
import { sources } from '../gates/sources'
import { defaultAudience } from '../jose/assertion'

/** A value that an assertion's `aud` may have, and who says so. */
export interface AudienceCandidate {
  audience: string
  /** `tried`: no page of Oracle names it for assertions; it is tried because it is a likely slip or another's custom. */
  standing: 'documented' | 'tried'
  /** Why it is on the list, one sentence. */
  says: string
  cite?: Cite
}

const withoutSlash = (text: string) => text.replace(/\/$/, '')

/** Documented ones first, the default in front. `domainUrl` without its final slash. */
export function audienceCandidates(domainUrl: string, tokenEndpoint: string): AudienceCandidate[] {
  const candidates: AudienceCandidate[] = [
    {
      audience: defaultAudience,
      standing: 'documented',
      says: 'What one product’s page wants always, and what Oracle’s own encoded samples hold.',
      cite: sources.jtiOnce,
    },
    {
      audience: withoutSlash(defaultAudience),
      standing: 'documented',
      says: 'Printed so, without the slash, by another page of that product.',
      cite: primaveraWithoutSlash,
    },
    {
      audience: domainUrl,
      standing: 'documented',
      says: 'What the text of Oracle’s own page on assertions wants.',
      cite: sources.userAssertion,
    },
    {
      audience: `${domainUrl}/`,
      standing: 'tried',
      says: 'Only tried: no page on assertions prints it with the slash.',
    },
    {
      audience: withPort(domainUrl),
      standing: 'tried',
      says: 'Only tried: consoles show the URL like this, and tokens name the domain so in tenant_iss.',
    },
    {
      audience: tokenEndpoint,
      standing: 'tried',
      says: 'Only tried: the standard allows it, no page of Oracle does.',
      cite: sources.assertionRules,
    },
  ]
  return candidates.filter(({ audience }, at) => candidates.findIndex((other) => other.audience === audience) === at)
}

const primaveraWithoutSlash: Cite = {
  title: 'Primavera: Using JWT user assertion (D102898)',
  url: 'https://docs.oracle.com/cd/G18294_01/English/Integration_Documentation/rest_api/D102898.html',
}

/** A URL that names its port stays as it is. */
const withPort = (url: string) => url.replace(/^(https:\/\/[^/:]+)(?=\/|$)/, '$1:443')

/** Refusals count only beside a value that was taken: else something other than `aud` may have been the cause. */
export const conclusive = <T extends Pick<TriedAudience, 'isTaken'>>(tried: readonly T[]): readonly T[] =>
  tried.some(({ isTaken }) => isTaken) ? tried : []

/** What to sign for: the default until a domain refused it and took another, of which the first on the list. */
export function audienceToUse<T extends Pick<TriedAudience, 'audience' | 'isTaken'>>(
  tried: readonly T[],
): T | undefined {
  const isRefused = tried.some(({ audience, isTaken }) => audience === defaultAudience && !isTaken)
  return isRefused ? tried.find(({ isTaken }) => isTaken) : undefined
}
