import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextArea } from '@/components/ui/text-area'
import type { DecodedJwt } from '@/lib/facts/jwt-facts'
import { decodeJwt } from '@/lib/jose/decode'
import { DifferenceTable } from './difference-table'
import type { EarlierToken } from './earlier-tokens'
import { TokenProblems } from './token-problems'

interface Props {
  token: DecodedJwt
  earlier: EarlierToken | undefined
}

/** Sets the token beside another: one of an earlier test, or one that is pasted and read here. */
export function CompareWith({ token, earlier }: Props) {
  const [other, setOther] = useState<'earlier' | 'pasted'>()
  const [text, setText] = useState('')
  const read = text.trim() === '' ? undefined : decodeJwt(text)
  const isReadable = read !== undefined && read.kind === 'jws'
  const toggle = (next: 'earlier' | 'pasted') => setOther(other === next ? undefined : next)
  const earlierName = earlier?.isGreen ? 'the last green token' : 'the token before'
  return (
    <section aria-label="Compare with another token" className="grid gap-3 border-line border-t px-4 py-3">
      <div className="flex flex-wrap items-center gap-2">
        {earlier && (
          <Button small aria-expanded={other === 'earlier'} onClick={() => toggle('earlier')}>
            Compare with {earlierName}
          </Button>
        )}
        <Button small aria-expanded={other === 'pasted'} onClick={() => toggle('pasted')}>
          Compare with another token
        </Button>
        {earlier && other === 'earlier' && (
          <span className="text-faint text-sm">
            It came <RelativeTime at={earlier.at} />.
          </span>
        )}
      </div>
      {other === 'earlier' && earlier && (
        <DifferenceTable first={{ name: 'this token', jwt: token }} second={{ name: earlierName, jwt: earlier.jwt }} />
      )}
      {other === 'pasted' && (
        <>
          <TextArea
            label="The other token"
            mono
            rows={4}
            value={text}
            onChange={({ target }) => setText(target.value)}
            error={read && !isReadable ? `No claim can be read in this. ${read.problems[0] ?? ''}` : undefined}
            hint="One that works, or of another environment. It is read in this browser and sent nowhere."
          />
          {isReadable && (
            <>
              {read.repaired.length > 0 && (
                <p className="text-faint text-sm">Put right before reading: {read.repaired.join(', ')}.</p>
              )}
              <TokenProblems problems={read.problems} />
              <DifferenceTable
                first={{ name: 'this token', jwt: token }}
                second={{ name: 'the pasted token', jwt: read }}
              />
            </>
          )}
        </>
      )}
    </section>
  )
}
