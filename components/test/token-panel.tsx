import { CompareWith } from '@/components/token/compare-with'
import type { EarlierToken } from '@/components/token/earlier-tokens'
import { expectationsOf } from '@/components/token/expectations'
import { ExpectedSummary } from '@/components/token/expected-summary'
import { SignatureCheck } from '@/components/token/signature-check'
import { saidByDomain } from '@/components/token/signature-said'
import { TokenProblems } from '@/components/token/token-problems'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import type { Facts } from '@/lib/facts/facts'
import type { DecodedJwt, TokenFact } from '@/lib/facts/jwt-facts'
import type { Judgement } from '@/lib/gates/verdict'
import type { AssertionDraft } from '@/lib/jose/assertion'
import { decodeJwt } from '@/lib/jose/decode'
import { ClaimsTable } from './claims-table'

interface Judged {
  /** What the ladder was judged by, and how. */
  facts: Facts
  judgement: Judgement
}

interface TokenProps extends Judged {
  /** As it was issued. */
  issued: TokenFact
  /** Whole ones of this test, in this page's memory: the issued one, and one that a refresh token got since. */
  whole: readonly string[]
  /** Of an earlier test of this client. */
  earlier: EarlierToken | undefined
}

/**
 * The token that the ladder speaks of, decoded: whether the domain signed it, what each claim means and should be, and how it differs
 * from another. Once a service was called that is what reached it, which may be another than was issued.
 */
export function TokenPanel({ issued, whole, facts, judgement, earlier }: TokenProps) {
  const token = facts.token?.value ?? issued
  const expectations = expectationsOf('token', token, facts, judgement)
  const raw = whole.find((each) => saysTheSame(decodeJwt(each), token))
  return (
    <Panel
      title={saysTheSame(issued, token) ? 'Access token' : 'Token as it was presented'}
      aside={<ExpectedSummary expectations={expectations} />}
      flush
    >
      <TokenProblems problems={token.problems} />
      <SignatureCheck
        key={raw}
        whole={raw === undefined ? undefined : () => raw}
        header={token.header}
        said={saidByDomain(token)}
      />
      <ClaimsTable kind="token" header={token.header} claims={token.claims} expectations={expectations} />
      <CompareWith token={token} earlier={earlier} />
    </Panel>
  )
}

const saysTheSame = (one: DecodedJwt, other: DecodedJwt): boolean =>
  JSON.stringify([one.header, one.claims, one.problems]) ===
  JSON.stringify([other.header, other.claims, other.problems])

/** What was signed and sent for it. */
export function AssertionPanel({
  assertion,
  isForUser,
  facts,
  judgement,
}: Judged & { assertion: AssertionDraft; isForUser: boolean }) {
  const expectations = expectationsOf('assertion', assertion, facts, judgement)
  return (
    <Panel
      title={isForUser ? 'Assertion' : 'Client assertion'}
      aside={
        <>
          <ExpectedSummary expectations={expectations} />
          <span>signed in this browser</span>
        </>
      }
    >
      <Disclosure summary="Header and claims as they were sent">
        <ClaimsTable kind="assertion" header={assertion.header} claims={assertion.claims} expectations={expectations} />
      </Disclosure>
    </Panel>
  )
}
