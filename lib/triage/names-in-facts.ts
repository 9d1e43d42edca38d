import type { Facts } from '../facts/facts'
import { Names } from './names'

/** Those that a domain told beside what was pasted: they leave a page by the same door. */
export function namesInFacts(facts: Facts): Names {
  const names = new Names()
  const {
    domain,
    app,
    resourceApp,
    user,
    fusionUser,
    tokenRequest,
    serviceRequest,
    holder,
    code,
    refresh,
    signInRequest,
  } = facts
  names.add('host', domain?.value.name)
  names.add('host', serviceRequest?.value.name)
  names.add('host', resourceApp?.value?.displayName)
  for (const client of [app?.value?.displayName, app?.value?.clientId, app?.value?.id, tokenRequest?.value.clientId])
    names.add('client', client)
  for (const client of [code, refresh, signInRequest]) names.add('client', client?.value.clientId)
  for (const each of [user?.value?.userName, user?.value?.displayName, user?.value?.id, fusionUser?.value?.userName])
    names.add('user', each)
  if (holder) names.add(holder.value.kind, holder.value.name)
  names.add('user', code?.value.signedInWith)
  names.addHostsOf(facts)
  return names
}
