import { nextId } from '../world/ids'
import type { App } from '../world/resources'
import { kinds, newResource } from '../world/stamp'
import { type Aim, culprit } from './fault'

const nameOf = ({ client }: Aim) => `${client.displayName}, copied`

/** The application once more, under another client ID, with all that it has, as a copied environment brings it. */
export function copyClient(aim: Aim): void {
  const { domain, client, now } = aim
  const fresh = newResource(domain, kinds.app, culprit, now)
  domain.apps.put({ ...client, ...fresh, name: nextId(domain, 'clientId'), displayName: nameOf(aim) })
}

export function copyOf(aim: Aim): App {
  const copy = aim.domain.apps.all().find(({ displayName }) => displayName === nameOf(aim))
  if (!copy) throw new Error(`"${nameOf(aim)}" is not there.`)
  return copy
}
