import { Disclosure } from '@/components/ui/disclosure'
import { TextArea } from '@/components/ui/text-area'
import type { GatewayPolicyFact } from '@/lib/facts/service-facts'
import { pastedPolicy } from './pasted-policy'

interface Props {
  text: string
  /** Of the called route, once it was called. */
  path: string | undefined
  onType: (text: string) => void
}

/** No domain knows what a gateway accepts: its deployment says, and only a person can bring that. */
export function GatewayPolicyField({ text, path, onType }: Props) {
  const read = pastedPolicy(text, path)
  return (
    <Disclosure summary="Paste the deployment’s JSON" isOpen={text !== ''}>
      <div className="grid gap-2">
        <TextArea
          label="Deployment or authentication policy (JSON)"
          mono
          rows={5}
          value={text}
          onChange={({ target }) => onType(target.value)}
          error={read.at === 'refused' ? read.because : undefined}
          hint="With it the ladder can judge the gateway’s gates. It is read in this page; a saved check keeps what was read."
        />
        <p aria-live="polite" className="text-soft text-sm">
          {read.at === 'read' && summaryOf(read.policy)}
        </p>
      </div>
    </Disclosure>
  )
}

function summaryOf({ type, issuers, audiences, claims, scopes, keys, held = [] }: GatewayPolicyFact): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  const parts = [
    counted(issuers.length, 'issuer'),
    counted(audiences.length, 'audience'),
    counted(claims.length, 'claim'),
    ...(scopes ? [counted(scopes.length, 'scope')] : []),
    keys === 'static' ? counted(held.length, 'static key') : 'keys read from a URL',
  ]
  return `Read: ${type}, ${parts.join(', ')}.`
}
