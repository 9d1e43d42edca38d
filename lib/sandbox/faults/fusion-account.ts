import { fusionUser, setFusionUser } from '../services/fusion-users'
import type { Aim } from './fault'

/** Of whom the call speaks for; `undefined`: the account goes. */
export function changeAccount({ domain, target, client, instance }: Aim, roles: string[] | undefined): void {
  const userName = target.userName ?? client.name
  if (!fusionUser(domain, instance, userName)) throw new Error(`${instance.name} has no account "${userName}".`)
  setFusionUser(domain, instance, userName, roles)
}
