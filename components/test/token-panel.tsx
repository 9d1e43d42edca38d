import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import type { TokenFact } from '@/lib/facts/facts'
import type { AssertionDraft } from '@/lib/jose/assertion'
import { ClaimsTable } from './claims-table'

/** The token that came, decoded: what each claim means, and whether the domain really signed it. */
export function TokenPanel({ token }: { token: TokenFact }) {
  return (
    <Panel title="Access token" aside={<Signature token={token} />} flush>
      {token.problems.length > 0 && (
        <ul className="list-disc space-y-1 border-line border-b p-4 pl-9 text-maybe">
          {token.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <ClaimsTable kind="token" header={token.header} claims={token.claims} />
    </Panel>
  )
}

function Signature({ token: { signature, uncheckedBecause } }: { token: TokenFact }) {
  switch (signature) {
    case 'valid':
      return (
        <Chip tone="open" glyph="tick">
          Signature verified with the domain’s key
        </Chip>
      )
    case 'invalid':
      return (
        <Chip tone="shut" glyph="cross">
          The signature does not fit the domain’s key
        </Chip>
      )
    case 'unchecked':
      return uncheckedBecause ?? 'Signature not verified.'
  }
}

/** What was signed and sent for it. */
export function AssertionPanel({ assertion, isForUser }: { assertion: AssertionDraft; isForUser: boolean }) {
  return (
    <Panel title={isForUser ? 'Assertion' : 'Client assertion'} aside="signed in this browser">
      <Disclosure summary="Header and claims as they were sent">
        <ClaimsTable kind="assertion" header={assertion.header} claims={assertion.claims} />
      </Disclosure>
    </Panel>
  )
}
