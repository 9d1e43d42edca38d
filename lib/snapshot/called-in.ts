import type { ServiceRequestFact } from '../facts/call-facts'
import type { KnownValues } from '../gates/known-values'
import type { Snapshot } from './snapshot'

/** The pasted call with what the snapshot knows of the called instance; `undefined`: which one it is cannot be told. */
export function calledIn({ services }: Snapshot, { serviceRequest }: KnownValues): ServiceRequestFact | undefined {
  if (!serviceRequest) return undefined
  const ofKind = services.filter(({ kind }) => kind === serviceRequest.kind)
  const { url } = serviceRequest
  const byAddress = ofKind.filter(({ urls }) => urls.some((base) => url === base || url.startsWith(`${base}/`)))
  // Without an address it can only be the one there is.
  const found = byAddress.length === 1 ? byAddress : url === '' && ofKind.length === 1 ? ofKind : []
  const [service] = found
  if (!service) return undefined
  const { audiences, appId, name, scopes } = service
  return { audiences, appId, name, scopes, ...serviceRequest }
}
