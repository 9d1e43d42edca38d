import { useId } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Chip, type Tone } from '@/components/ui/chip'
import { Glyph, type GlyphName } from '@/components/ui/glyph'
import { RelativeTime } from '@/components/ui/relative-time'
import { Cell, Row } from '@/components/ui/table'
import type { JudgedRow, RowState } from '@/lib/keys/board-types'
import { RowThumbprints } from './row-thumbprints'

interface Props {
  domainId: string
  row: JudgedRow
  seesPartners: boolean | undefined
  isOpen: boolean
  onToggle: () => void
}

const states: Record<RowState, { tone: Tone; glyph: GlyphName; says: string }> = {
  agrees: { tone: 'open', glyph: 'tick', says: 'agrees' },
  disagrees: { tone: 'shut', glyph: 'cross', says: 'look here' },
  alone: { tone: 'plain', glyph: 'dash', says: 'in one place only' },
}

/** One key: where it is known and as what; below it, what differs and what to do. */
export function BoardRow({ domainId, row, seesPartners, isOpen, onToggle }: Props) {
  const id = useId()
  const { alias, notAfter, apps, client, partners, browser, assertion, callers, disagreements } = row
  const { tone, glyph, says } = states[row.state]
  const place = `domain=${encodeURIComponent(domainId)}`
  return (
    <>
      <Row>
        <Cell isHead className="sm:w-52">
          <span className="block break-all font-mono font-semibold text-sm">{alias === '' ? 'no alias' : alias}</span>
          {notAfter && (
            <span className="block text-soft text-sm">
              <RelativeTime at={notAfter} ahead="expires" past="expired" />
            </span>
          )}
          <span className="mt-1.5 flex">
            <Chip tone={tone} glyph={glyph}>
              {says}
            </Chip>
          </span>
        </Cell>
        <Cell label="Applications">
          {apps.map((app) => (
            <Known key={app.appId} as={app.displayName} alias={app.alias} of={alias} />
          ))}
          {apps.length === 0 && <Nowhere>none names it</Nowhere>}
        </Cell>
        <Cell label="Client certificates">
          {client ? <Known as="there" alias={client.alias} of={alias} /> : <Nowhere>not there</Nowhere>}
        </Cell>
        <Cell label="Trusted partners">
          {partners.map((partner) => (
            <Known key={partner.alias} as={partner.place ?? 'there'} alias={partner.alias} of={alias} />
          ))}
          {partners.length === 0 && (
            <Nowhere>{seesPartners === false ? 'this caller may not look' : 'not there'}</Nowhere>
          )}
        </Cell>
        <Cell label="Assertion">
          {assertion ? (
            <span className="block break-all text-sm sm:max-w-40">
              {assertion.kid !== undefined && <span className="block font-mono">kid {assertion.kid}</span>}
              {assertion.x5t !== undefined && <span className="block font-mono">x5t {assertion.x5t}</span>}
            </span>
          ) : (
            <Nowhere>none pasted</Nowhere>
          )}
        </Cell>
        <Cell label="Caller’s side">
          {browser.map((key) => (
            <Known key={key.alias} as="key in this browser" alias={key.alias} of={alias} />
          ))}
          {callers.map((caller) => (
            // An alias in a file is the file's own affair.
            <Known key={`${caller.fileName} ${caller.x5t}`} as={caller.fileName} alias={alias} of={alias} />
          ))}
          {browser.length + callers.length === 0 && <Nowhere>no key opened here</Nowhere>}
        </Cell>
        <Cell className="sm:w-36">
          <span className="flex flex-wrap gap-1.5">
            {client && apps.length > 0 && (
              <ButtonLink small href={`/certificates/rotate?${place}&alias=${encodeURIComponent(client.alias)}`}>
                Rotate
              </ButtonLink>
            )}
            <Button
              look="quiet"
              small
              className="-ml-2.5"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={`Thumbprints of ${alias}`}
              onClick={onToggle}
            >
              <Glyph name={isOpen ? 'down' : 'right'} className="size-3.5" />
              Thumbprints
            </Button>
          </span>
        </Cell>
      </Row>
      {(disagreements.length > 0 || isOpen) && (
        <Row>
          <Cell span={7} className="border-t-0 pt-0!">
            <div id={id} className="grid gap-3 pb-2">
              {disagreements.length > 0 && (
                <ul className="grid gap-1.5">
                  {disagreements.map(({ says: what, todo }) => (
                    <li key={what} className="flex items-start gap-2">
                      <Glyph name="cross" className="mt-1 size-3 text-shut" />
                      <span className="min-w-0 [overflow-wrap:anywhere]">
                        {what} <span className="text-soft">{todo}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              )}
              {isOpen && <RowThumbprints row={row} />}
            </div>
          </Cell>
        </Row>
      )}
    </>
  )
}

/** The place, and the name it has there when that differs from the row's. */
function Known({ as, alias, of }: { as: string; alias: string; of: string }) {
  return (
    <span className="flex items-start gap-1.5 text-sm">
      <Glyph name="tick" className="mt-1 size-3 text-soft" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {as}
        {alias !== of && <span className="block font-mono">as {alias}</span>}
      </span>
    </span>
  )
}

const Nowhere = ({ children }: { children: string }) => <span className="text-faint text-sm">{children}</span>
