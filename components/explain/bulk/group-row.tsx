import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { MonoBlock } from '@/components/ui/mono-block'
import { Cell, Row as TableRow } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { exactTime } from '@/components/ui/time-in-words'
import { clientsInWords } from './clients-in-words'
import { inThousands, percent } from './numbers'
import type { Row } from './row'
import { SignatureChips } from './signature-chips'

/** More are in the export. */
const mostClientsShown = 12

export function GroupRow({ row }: { row: Row }) {
  const { group, cause, share, clients, example } = row
  return (
    <TableRow>
      <Cell isHead className="min-w-0">
        <span className="font-semibold">
          {group.gateId === undefined ? cause : <TextLink href={`/gates/${group.gateId}`}>{cause}</TextLink>}
        </span>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
          <span className="[overflow-wrap:anywhere]">{group.what}</span>
          {group.gateId !== undefined && !group.isCause && (
            <Chip tone="maybe" glyph="question" title="The answer fits other gates as well; this one is the likeliest.">
              one of several
            </Chip>
          )}
          <SignatureChips signatures={group.signatures} />
        </span>
        <span className="mt-1 block text-sm">
          <Disclosure summary="Example and clients">
            <MonoBlock label="Example" text={example} />
            <p className="mt-2 text-soft [overflow-wrap:anywhere]">
              {clients.length === 0
                ? 'No client is named in these lines.'
                : `Clients: ${clients.slice(0, mostClientsShown).join(', ')}${rest(row)}`}
            </p>
          </Disclosure>
        </span>
      </Cell>
      <Cell label="Count" className="max-sm:inline-block! max-sm:w-1/2 max-sm:align-top whitespace-nowrap tabular-nums">
        {inThousands(group.count)}
        <span className="block text-faint text-sm">
          {percent(share)} of {group.of}
        </span>
      </Cell>
      <Cell label="First" className="max-sm:inline-block! max-sm:w-1/2 max-sm:align-top tabular-nums">
        <Time at={group.first} />
      </Cell>
      <Cell label="Last" className="max-sm:inline-block! max-sm:w-1/2 max-sm:align-top tabular-nums">
        <Time at={group.last} />
      </Cell>
      <Cell label="Clients" className="max-sm:inline-block! max-sm:w-1/2 max-sm:align-top tabular-nums">
        {clientsInWords(row)}
      </Cell>
    </TableRow>
  )
}

function rest({ clients, group }: Row): string {
  const more = clients.length - mostClientsShown
  if (more <= 0) return group.moreClients ? ', and more' : ''
  return `, and ${group.moreClients ? 'more than ' : ''}${more} more`
}

const Time = ({ at }: { at: string | undefined }) =>
  at === undefined ? (
    <span className="text-faint">no time</span>
  ) : (
    <time dateTime={at} title={exactTime(at)}>
      <span className="whitespace-nowrap">{at.slice(0, 10)}</span>{' '}
      <span className="whitespace-nowrap">{at.slice(11, 19)}</span>
    </time>
  )
