import { type ReactNode, useState } from 'react'
import { sentText } from '@/components/test/sent-text'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { MonoBlock } from '@/components/ui/mono-block'
import { TextLink } from '@/components/ui/text-link'
import type { SentRequest } from '@/lib/queries/shapes/test'
import { curlText, variablesOf } from './curl-text'
import type { OwnValues } from './own-values'
import { partNames } from './part-names'
import { maskedParts, revealedRequest } from './reveal'

/** A request as it went out. Its secrets are masked until they are asked for, and only what this browser holds can be. */
export function SentBlock({ request, own }: { request: SentRequest; own: OwnValues }) {
  // Of this request and no later one: what comes next is masked again.
  const [revealed, setRevealed] = useState<SentRequest>()
  const isRevealed = revealed === request
  const isBearer = request.headers.some(([name, value]) => name === 'authorization' && value.startsWith('Bearer'))
  const parts = maskedParts(request, own)
  const mine = parts.filter(({ isOwn }) => isOwn).map(({ name }) => name)
  const others = parts.filter(({ isOwn }) => !isOwn).map(({ name }) => name)
  const command = curlText(request)
  const variables = variablesOf(command)
  return (
    <div className="grid gap-2">
      <MonoBlock
        label={isRevealed ? 'Request, secrets shown' : 'Request, secrets masked'}
        text={sentText(isRevealed ? revealedRequest(request, own) : request)}
      />
      <div className="no-print flex flex-wrap gap-2">
        {mine.length > 0 && (
          <Button small onClick={() => setRevealed(isRevealed ? undefined : request)}>
            {isRevealed ? 'Mask again' : `Reveal ${partNames(mine, isBearer)}`}
          </Button>
        )}
        <CopyButton text={command} label="Copy as curl" />
      </div>
      {variables.length > 0 && (
        <Hint>
          The command takes {variables.map((name) => `$${name}`).join(' and ')} from your shell; no secret is in it.
        </Hint>
      )}
      {others.length > 0 && <NotHere what={partNames(others, isBearer)} keptBy={own.keptBy} />}
    </div>
  )
}

const Hint = ({ children }: { children: ReactNode }) => <p className="text-faint text-sm">{children}</p>

/** Why it cannot be shown, and where its owner gets it. */
function NotHere({ what, keptBy }: { what: string; keptBy: OwnValues['keptBy'] }) {
  if (!keptBy) return <Hint>The {what} cannot be shown: this page does not have it.</Hint>
  return (
    <Hint>
      The {what} cannot be shown here: it is kept on the server and never came to this browser. Whoever ran the setup
      gets it once, on{' '}
      <TextLink href={`/setup/runs/${encodeURIComponent(keptBy.runId)}`}>the page of its run, “{keptBy.from}”</TextLink>
      .
    </Hint>
  )
}
