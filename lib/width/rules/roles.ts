import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import type { AppRoleHeld, AppView } from '../../queries/shapes/app-view'
import type { Desired } from '../../setup/desired'
import type { WidthFinding, WidthRule } from '../width'

const invoker = 'ServiceInvoker'

/** Roles on the domain itself, and those of Oracle Integration beyond running integrations. */
export const roles: WidthRule = (app) =>
  (app.roles ?? []).flatMap((held) => (held.kind === 'domain' ? [onDomain(app, held)] : beyondInvoker(app, held)))

function onDomain(app: AppView, held: AppRoleHeld): WidthFinding {
  const shared = {
    id: `domain-role ${held.role}`,
    severity: held.role === 'Identity Domain Administrator' ? ('everything' as const) : ('more' as const),
    certainty: 'documented' as const,
    cites: [pages.rolePerEndpoint, pages.provisioningToken] as const,
  }
  if (app.isOwnCaller)
    return {
      ...shared,
      severity: 'look',
      says: `It holds ${held.role} on the domain: this console works with it.`,
      narrows: [],
      because: 'Without it this console could no longer change anything here.',
    }
  return {
    ...shared,
    says: `It holds ${held.role} on the domain itself. To call a service no such role is needed.`,
    narrows: [{ title: `Take ${held.role} away`, desired: without(app, held) }],
  }
}

function beyondInvoker(app: AppView, held: AppRoleHeld): WidthFinding[] {
  if (held.kind !== 'oic' || held.role === invoker) return []
  const { role, appId, appName } = held
  const isStrong = /Administrator/.test(role)
  const hasInvoker = app.roles?.some((other) => other.appId === appId && other.role === invoker)
  return [
    {
      id: `service-role ${appId} ${role}`,
      severity: isStrong ? 'more' : 'look',
      certainty: 'documented',
      says: `It holds ${role} on ${appName}. To run integrations ${invoker} is enough; only the developer APIs take more.`,
      cites: [sources.oicRoles],
      narrows: [
        hasInvoker
          ? { title: `Take ${role} away`, desired: without(app, held) }
          : {
              title: `Give ${invoker} instead`,
              desired: {
                ...without(app, held),
                grants: [{ appId, role: invoker, to: { kind: 'app', id: app.appId, name: app.displayName } }],
              },
            },
      ],
    },
  ]
}

const without = ({ appId: id, displayName }: AppView, { appId, role }: AppRoleHeld): Desired => ({
  revokes: [{ appId, role, from: { kind: 'app', id, name: displayName } }],
})
