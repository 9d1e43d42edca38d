'use client'

import { useQuery } from '@tanstack/react-query'
import { pathOfCheck, runKind } from '@/components/check/check-words'
import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import { checkState } from '@/lib/checks/check-state'
import { checksQuery } from '@/lib/queries/checks'

/** Saved checks that stopped. Says nothing while none did: the page Check has its own states. */
export function RedChecks() {
  const checks = useQuery(checksQuery())
  const red = checks.data?.filter((check) => checkState(check) === 'red') ?? []
  if (red.length === 0) return null
  return (
    <Panel
      title={red.length === 1 ? 'A check stopped' : `${red.length} checks stopped`}
      aside={
        <ButtonLink href="/check" small>
          All checks
        </ButtonLink>
      }
      flush
    >
      <ul className="divide-y divide-line">
        {red.map(({ id, name, last }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <p className="font-semibold">
                <TextLink href={pathOfCheck(id)}>{name}</TextLink>
              </p>
              {last && (
                <p className="text-soft">
                  {last.says}{' '}
                  <span className="text-faint text-sm">
                    {runKind(last)} <RelativeTime at={last.at} />
                  </span>
                </p>
              )}
            </div>
            <Chip tone="shut" glyph="cross">
              stopped
            </Chip>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
