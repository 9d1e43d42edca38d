import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { Cell, Row, Table } from '@/components/ui/table'
import type { AppView } from '@/lib/queries/shapes/app-view'

/** Roles given to the application itself; those of a user it speaks for are that user's. */
export function AppRoles({ app: { roles } }: { app: AppView }) {
  return (
    <Panel title="Its roles" aside="given to the application itself" flush>
      {roles === null && (
        <EmptyState title="They could not be asked">This console’s caller may not see the grants.</EmptyState>
      )}
      {roles?.length === 0 && (
        <EmptyState title="None">
          As itself it is let in nowhere that asks for a role. In a user’s name, the user’s roles count.
        </EmptyState>
      )}
      {roles && roles.length > 0 && (
        <Table caption="Roles" columns={['Role', 'On']}>
          {roles.map(({ appId, appName, kind, role }) => (
            <Row key={`${appId} ${role}`}>
              <Cell isHead>
                <span className="font-semibold">{role}</span>
              </Cell>
              <Cell label="On">{kind === 'domain' ? `${appName}, the domain itself` : appName}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </Panel>
  )
}
