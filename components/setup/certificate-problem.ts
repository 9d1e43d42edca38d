import type { DomainCertificate } from '@/lib/queries/shapes/domains'

/** An alias names one certificate in a domain, whatever its case; the same certificate again is fine. */
export function aliasProblem(
  alias: string,
  x5t: string | undefined,
  domainName: string,
  held: readonly DomainCertificate[] = [],
): string | undefined {
  if (alias === '') return 'Give it an alias: the domain finds the certificate by it.'
  if (alias.length > 255) return `The alias has ${alias.length} characters; 255 is the most.`
  const other = held.find((one) => one.alias.toLowerCase() === alias.toLowerCase() && one.x5t !== x5t)
  return other
    ? `${domainName} already holds another certificate “${other.alias}”, valid until ${other.notAfter.slice(0, 10)}. Choose another alias.`
    : undefined
}
