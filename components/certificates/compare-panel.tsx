import { useState } from 'react'
import { KeyFileField, type PickedFile } from '@/components/keys/key-file-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextArea } from '@/components/ui/text-area'
import type { KeyFilePasswords } from '@/lib/jose/key-file/key-file-entry'
import { namedInAssertion } from '@/lib/keys/named-in-assertion'
import { ok } from '@/lib/result'
import { openCallers } from './open-callers'
import type { Board, Compared } from './use-boards'

interface Props {
  compared: Compared
  onCompare: (compared: Compared) => void
  boards: readonly Board[]
}

/** Puts what the caller sends, and what it signs with, beside what the domains know. */
export function ComparePanel({ compared, onCompare, boards }: Props) {
  const [text, setText] = useState('')
  const { assertion, callers } = compared
  const type = (typed: string) => {
    setText(typed)
    onCompare({ ...compared, assertion: namedInAssertion(typed) ?? undefined })
  }
  const open = async (file: PickedFile, passwords: KeyFilePasswords) => {
    const opened = await openCallers(file, passwords)
    if (!opened.ok) return opened
    const { callers: found, notes } = opened.value
    return ok({ notes, take: () => onCompare({ ...compared, callers: found }) })
  }
  const isUnreadable = text.trim() !== '' && !assertion
  const rows = boards.flatMap(({ state }) => (state.at === 'ready' ? state.rows : []))
  return (
    <Panel title="Compare with the caller" aside="Read in this browser, sent nowhere">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-3">
          <TextArea
            label="Assertion"
            rows={4}
            mono
            value={text}
            onChange={({ target }) => type(target.value)}
            error={
              isUnreadable
                ? 'Neither kid nor x5t is in it: paste the assertion whole, or its header as JSON.'
                : undefined
            }
            hint="What the caller sends as assertion, or its header. Its kid and x5t are set beside the keys above."
          />
          {assertion && !rows.some((row) => row.assertion) && (
            <Notice tone="maybe" title="No connected domain holds the key it names">
              {saysUnknown(assertion)} Connect the domain of that client, or look whether the key has another name.
            </Notice>
          )}
        </div>
        <div className="grid gap-3">
          <KeyFileField
            label="Caller’s key store or certificate"
            chosen={callers[0]?.fileName}
            open={open}
            hint="PEM, DER, PKCS#7, PKCS#12, JKS or JWK. Its certificates are compared by their thumbprints; a private key in it is not touched."
          />
          {callers.length > 0 && !rows.some((row) => row.callers.length > 0) && (
            <Notice tone="maybe" title="None of its certificates is in a connected domain">
              The file holds {callers.length === 1 ? 'one' : `${callers.length}`}; import the one of the signing key
              into the application, or rotate to it.
            </Notice>
          )}
          {callers.length > 0 && (
            <div>
              <Button small onClick={() => onCompare({ ...compared, callers: [] })}>
                Take the file away
              </Button>
            </div>
          )}
        </div>
      </div>
    </Panel>
  )
}

function saysUnknown({ kid, x5t, iss }: NonNullable<Compared['assertion']>): string {
  const key = kid !== undefined ? `kid “${kid}”` : `x5t “${x5t}”`
  return iss === undefined ? `It names ${key}.` : `It names ${key} for the client “${iss}”.`
}
