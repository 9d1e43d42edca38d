import type { Step } from '../setup/plan/step-types'
import type { Made } from '../setup/steps/step-kind'
import type { CheckCase } from './check-case'

/** What a run wrote to, by ids and by names in lower case; both, as a plan may know only one of them. */
export interface Touched {
  apps: Set<string>
  users: Set<string>
  aliases: Set<string>
  /** Settings concern every client of the domain. */
  isWholeDomain: boolean
}

export function touchedBy(steps: readonly { step: Step; made: Made | null }[]): Touched {
  const touched: Touched = { apps: new Set(), users: new Set(), aliases: new Set(), isWholeDomain: false }
  const add = (to: Set<string>, ...names: (string | undefined)[]) => {
    for (const name of names) if (name) to.add(name.toLowerCase())
  }
  for (const { step, made } of steps) {
    switch (step.kind) {
      case 'upload-certificate':
      case 'trust-certificate':
      case 'remove-certificate':
      case 'distrust-certificate':
        add(touched.aliases, step.alias)
        break
      case 'create-app':
        add(touched.apps, step.displayName, made?.id, made?.clientId)
        break
      case 'update-app':
        add(touched.apps, step.displayName, step.appId)
        break
      case 'activate-app':
      case 'renew-secret':
        add(touched.apps, step.displayName, step.app)
        break
      case 'grant-role':
        add(touched.apps, step.appId)
        add(step.to.kind === 'user' ? touched.users : touched.apps, step.to.id, step.to.name)
        break
      case 'revoke-role':
        add(touched.apps, step.appId, step.from.id, step.from.name)
        break
      case 'set-user-active':
        add(touched.users, step.userId, step.userName)
        break
      case 'change-settings':
        touched.isWholeDomain = true
        break
      case 'await-proof':
        break
    }
  }
  return touched
}

/** Whether what a check asks may answer otherwise now. */
export function concerns(
  { clientId, clientName, appId, userName, alias, service }: CheckCase,
  { apps, users, aliases, isWholeDomain }: Touched,
): boolean {
  const among = (set: Set<string>, ...names: (string | undefined)[]) =>
    names.some((name) => name !== undefined && set.has(name.toLowerCase()))
  return (
    isWholeDomain ||
    among(apps, clientId, clientName, appId, service?.appId, service?.name) ||
    among(users, userName) ||
    among(aliases, alias)
  )
}
