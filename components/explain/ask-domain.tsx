import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { fetchJson } from '@/lib/queries/fetch-json'
import type { FactsAnswer, FactsInput } from '@/lib/queries/shapes/test'

export interface KnownDomain {
  id: string
  name: string
}

export interface Asked extends FactsAnswer {
  domain: KnownDomain
}

interface Props {
  domains: readonly KnownDomain[]
  call: Omit<FactsInput, 'domainId'>
  asked: Asked | undefined
  onAsked: (asked: Asked | undefined) => void
}

type Stage = { at: 'rest' } | { at: 'asking'; id: string } | { at: 'failed'; error: unknown }

/** A connected domain may know what the paste does not say. Asked on a click, by names alone: no token goes along. */
export function AskDomain({ domains, call, asked, onAsked }: Props) {
  const [stage, setStage] = useState<Stage>({ at: 'rest' })
  const ask = async (domain: KnownDomain) => {
    setStage({ at: 'asking', id: domain.id })
    try {
      const answer = await fetchJson<FactsAnswer>('/api/facts', { body: { ...call, domainId: domain.id } })
      onAsked({ ...answer, domain })
      setStage({ at: 'rest' })
    } catch (error) {
      setStage({ at: 'failed', error })
    }
  }
  if (asked)
    return (
      <section aria-label="Asked a domain" className="grid gap-1 border-line border-t px-4 py-3.5">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
          <Glyph name="tick" className="size-3.5 text-open" />
          <span>
            Judged with what <b className="text-ink">{asked.domain.name}</b> knows of this call now.
          </span>
          <Button look="quiet" small onClick={() => onAsked(undefined)}>
            Without it
          </Button>
        </p>
        {asked.problems.map((problem) => (
          <p key={problem} className="text-faint text-sm">
            {problem}
          </p>
        ))}
      </section>
    )
  const names = [call.clientId, call.userName, call.scope && 'the scope'].filter(Boolean).join(', ')
  return (
    <section aria-label="Ask a domain" className="grid gap-2.5 border-line border-t px-4 py-3.5">
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-1 max-w-[60ch]">
          <span className="font-semibold">Or look it up:</span> the domain that refused may know.
        </span>
        {domains.map((domain) => (
          <Button
            key={domain.id}
            small
            loading={stage.at === 'asking' && stage.id === domain.id}
            onClick={() => void ask(domain)}
          >
            Ask {domain.name}
          </Button>
        ))}
      </div>
      <p className="text-faint text-sm [overflow-wrap:anywhere]">Sends names only ({names}), never a token.</p>
      {stage.at === 'failed' && <ApiProblemNote error={stage.error} />}
    </section>
  )
}
