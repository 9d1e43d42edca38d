import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import { readKeySet } from '@/lib/triage/bulk/read-key-set'
import type { Key } from '@/lib/triage/bulk/signatures'
import { counted } from './numbers'

interface Props {
  keys: readonly Key[] | undefined
  onKeys: (keys: readonly Key[] | undefined) => void
  /** There is a log that was read without them. */
  onReadAgain: (() => void) | undefined
}

/** Keys by which each token's signature is checked too. They stay in this page. */
export function SigningKeys({ keys, onKeys, onReadAgain }: Props) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const take = (given: string) => {
    setText(given)
    const read = given.trim() === '' ? undefined : readKeySet(given)
    setProblem(read && !read.ok ? read.error : undefined)
    onKeys(read?.ok ? read.value : undefined)
  }
  return (
    <Panel>
      <Disclosure
        summary={keys ? `Signatures are checked with ${counted(keys.length, 'key')}` : 'Check signatures too'}
      >
        <div className="grid gap-3">
          <TextArea
            label="Key set of the domain (JWKS)"
            hint="What /admin/v1/SigningCert/jwk answers. Only the public keys in it are used, and they do not leave this page."
            error={problem}
            mono
            rows={4}
            autoComplete="off"
            value={text}
            onChange={(event) => take(event.target.value)}
          />
          {keys && (
            <p className="text-soft [overflow-wrap:anywhere]">
              {keys.map(nameOf).join(' · ')}. A token of another key counts as “key unknown”.
            </p>
          )}
          {keys && onReadAgain && (
            <div>
              <Button onClick={onReadAgain}>Read the log again with these keys</Button>
            </div>
          )}
        </div>
      </Disclosure>
    </Panel>
  )
}

const nameOf = ({ kid, x5t }: Key): string =>
  `${typeof kid === 'string' ? kid : 'a key without a name'}${typeof x5t === 'string' ? ` (x5t ${x5t})` : ''}`
