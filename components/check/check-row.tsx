import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Chip } from '@/components/ui/chip'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { checkState } from '@/lib/checks/check-state'
import type { CheckView } from '@/lib/queries/shapes/checks'
import { AskButtons } from './ask-buttons'
import { asWhom, pathOfCheck, runKind, runTitle, stateWords } from './check-words'
import { SinceList } from './since-list'
import { useAsking } from './use-asking'

/** One check: what it asks, what came of it last, and what has changed. */
export function CheckRow({ check }: { check: CheckView }) {
  const { id, name, domainName, last, since, greenAt } = check
  const { clientName, service } = check.case
  const asking = useAsking(id)
  return (
    <Row>
      <Cell isHead className="[overflow-wrap:anywhere]">
        <TextLink href={pathOfCheck(id)}>{name}</TextLink>
        <span className="block text-soft text-sm">
          {clientName}
          {service && ` → ${service.name}`} in {domainName} {asWhom(check.case)}
        </span>
      </Cell>
      <Cell label="Last result">
        <StateChip check={check} />
        {last && (
          <>
            <span className="mt-1 block">{runTitle(last)}</span>
            {last.says !== undefined && <span className="block text-soft [overflow-wrap:anywhere]">{last.says}</span>}
            <span className="block text-faint text-sm">
              {runKind(last)} <RelativeTime at={last.at} />
            </span>
          </>
        )}
      </Cell>
      <Cell label="Since it was green" className="sm:w-72">
        {since ? (
          <SinceList since={since} most={3} />
        ) : (
          <span className="text-faint">{greenAt === undefined ? 'never green yet' : 'green now'}</span>
        )}
      </Cell>
      <Cell className="sm:w-44">
        <div className="flex flex-wrap items-center gap-1.5">
          <AskButtons check={check} asking={asking} />
        </div>
        {asking.error && (
          <div className="mt-2">
            <ApiProblemNote error={asking.error} />
          </div>
        )}
      </Cell>
    </Row>
  )
}

export function StateChip({ check }: { check: CheckView }) {
  const { tone, glyph, words } = stateWords[checkState(check)]
  return (
    <Chip tone={tone} glyph={glyph}>
      {words}
    </Chip>
  )
}
