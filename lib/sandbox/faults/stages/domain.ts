import domainAvailable from '../domain-available'
import type { Fault } from '../fault'
import hostFound from '../host-found'
import hostReachable from '../host-reachable'
import notRedirected from '../not-redirected'
import requestForm from '../request-form'
import requestRate from '../request-rate'
import tlsTrusted from '../tls-trusted'
import tokenEndpoint from '../token-endpoint'
import urlWellFormed from '../url-well-formed'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  urlWellFormed,
  hostFound,
  hostReachable,
  tlsTrusted,
  notRedirected,
  domainAvailable,
  requestRate,
  tokenEndpoint,
  requestForm,
]
