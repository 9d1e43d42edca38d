import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import type { CallerRights, DomainSummary } from '@/lib/queries/shapes/domains'
import { rightsInWords } from './rights-in-words'

/** Who calls, and what that caller may do, in words. */
export function DomainRights({ rights, caller }: { rights: CallerRights; caller: DomainSummary['caller'] }) {
  const { roles, because, callerName } = rights
  return (
    <Panel title="What the console may do here">
      <div className="grid gap-3">
        <p>
          It calls as {caller === 'client' ? 'the application' : 'the person who made the token,'}{' '}
          <span className="font-semibold">{callerName ?? 'whose name was not told'}</span>.
        </p>
        {roles === null && (
          <Notice tone="maybe" title="Its roles could not be asked">
            {because} Steps that are refused will say so; nothing else is lost.
          </Notice>
        )}
        {roles?.length === 0 && (
          <Notice tone="maybe" title="It has no administrator role">
            Nothing can be set up with it. Give it Application Administrator: in the domain’s console, open the
            application, Add app roles.
          </Notice>
        )}
        {roles && roles.length > 0 && (
          <ul className="grid gap-2">
            {rightsInWords(roles).map(({ role, says }) => (
              <li key={role}>
                <span className="font-semibold">{role}</span> <span className="text-soft">{says}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}
