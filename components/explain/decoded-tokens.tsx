import { ClaimsTable } from '@/components/test/claims-table'
import { expectationsOf } from '@/components/token/expectations'
import { ExpectedSummary } from '@/components/token/expected-summary'
import { SignatureCheck } from '@/components/token/signature-check'
import type { SignatureSaid } from '@/components/token/signature-said'
import { Panel } from '@/components/ui/panel'
import type { Facts } from '@/lib/facts/facts'
import { catalogue } from '@/lib/gates/catalogue'
import { judge } from '@/lib/gates/judge'
import type { KnownDomain } from './ask-domain'
import { type Reading, type ShownToken, wholeToken } from './read'
import type { CheckedByDomain } from './with-signature'

interface Props {
  reading: Reading
  /** What the findings were judged by: the paste, and a domain that was asked. */
  facts: Facts
  domains: readonly KnownDomain[]
  /** What stands in the box and in files. */
  textsNow: () => readonly string[]
  /** The keys of a domain told something of the access token. */
  onChecked: (checked: CheckedByDomain) => void
}

/** What stands in each token that was found, claim by claim, beside what it should be where anything says so. */
export function DecodedTokens({ reading, facts, domains, textsNow, onChecked }: Props) {
  if (reading.tokens.length === 0) return null
  const judgement = judge(facts, catalogue)
  return reading.tokens.map(({ kind, title, jwt }) => {
    const expectations = expectationsOf(kind, jwt, facts, judgement)
    return (
      <Panel key={kind} title={title} aside={<ExpectedSummary expectations={expectations} />} flush>
        <SignatureCheck
          whole={() => wholeToken(textsNow(), jwt)}
          header={jwt.header}
          said={unchecked[kind]}
          domains={kind === 'token' ? domains : []}
          onKeySet={(domainId, verdict) => onChecked({ domainId, verdict })}
        />
        <ClaimsTable kind={kind} header={jwt.header} claims={jwt.claims} expectations={expectations} />
      </Panel>
    )
  })
}

const unchecked: Record<ShownToken['kind'], SignatureSaid> = {
  token: { state: 'unchecked', says: 'Only the keys of the domain that issued it would tell.' },
  assertion: { state: 'unchecked', says: 'Only the certificate of the client that signed it would tell.' },
}
