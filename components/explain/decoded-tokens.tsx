import { ClaimsTable } from '@/components/test/claims-table'
import { Panel } from '@/components/ui/panel'
import type { Reading } from './read'

/** What stands in each token that was found, claim by claim. */
export function DecodedTokens({ reading }: { reading: Reading }) {
  return reading.tokens.map(({ kind, title, jwt }) => (
    <Panel key={kind} title={title} aside="Decoded here; its signature is not checked" flush>
      <ClaimsTable kind={kind} header={jwt.header} claims={jwt.claims} />
    </Panel>
  ))
}
