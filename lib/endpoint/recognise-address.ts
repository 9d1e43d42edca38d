import { err, ok, type Result } from '../result'
import type { AddressKindId } from './address-kind'
import { mendAddress } from './mend-address'
import { type ReadHost, readHost } from './read-host'

/** What can be read from an address without asking anybody. */
export interface Recognised {
  kind: AddressKindId
  /** Without query, fragment, default port and what was wrong with it. */
  href: string
  host: string
  /** The instance's name, where host or query say it. */
  instanceName?: string
  region?: string
  /** What was mended, one phrase each. */
  changes: string[]
}

interface AddressProblem {
  message: string
  todo: string
}

/** A URL that somebody was given, or a scope that looks like one. It is parsed and never called. */
export function recogniseAddress(text: string): Result<Recognised, AddressProblem> {
  const { address, changes } = mendAddress(text)
  if (address === '') return err({ message: 'There is no address.', todo: 'Paste the URL you were given.' })
  // A scope: the audience and its value joined without a separator, which no URL parser takes.
  const audience = /^(https?:\/\/[^/?#]+?:\d+)(?=urn:)/i.exec(address)?.[1]
  const plain = audience ?? address
  if (!URL.canParse(plain))
    return err({ message: `"${address}" is not a web address.`, todo: 'Copy it whole, from https:// on.' })
  const url = new URL(plain)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return err({
      message: `"${url.protocol}" is not how the address of a service begins.`,
      todo: 'Copy it from https:// on.',
    })
  if (audience !== undefined) changes.push('the scope value cut off: this is a scope, not an address')
  if (/^https:\/\/[^/?#]*:443(?:[/?#]|$)/i.test(plain)) changes.push(':443 removed, it is what https means')
  if (url.username !== '' || url.password !== '') changes.push('user name and password removed')
  const read = readHost(url.hostname)
  changes.push(...read.changes)
  const instanceName = url.searchParams.get('integrationInstance') ?? read.instanceName
  const host = url.port === '' ? read.host : `${read.host}:${url.port}`
  return ok({
    kind: kindOf(read, url.pathname.replace(/\/{2,}/g, '/')),
    href: `${url.protocol}//${host}${url.pathname}`.replace(/\/+$/, ''),
    host,
    ...(instanceName !== undefined && { instanceName }),
    ...(read.region !== undefined && { region: read.region }),
    changes,
  })
}

const paths: [RegExp, AddressKindId][] = [
  [/\/ic\/api\/process(?:\/|$)/, 'oic-generation-2'],
  [/\/ic\/api\/integration\/v\d+\/flows(?:\/|$)/, 'oic-trigger'],
  [/\/ic\/api(?:\/|$)/, 'oic-developer-api'],
  [/\/ic\/(?:home|pub|designer|integration)(?:\/|$)/, 'oic-instance'],
  [/\/process\/api(?:\/|$)/, 'opa-process-api'],
  [/\/decision\/api(?:\/|$)/, 'opa-decision-api'],
  [/\/process\/(?:workspace|designer)(?:\/|$)/, 'opa-instance'],
  [/\/(?:fscm|hcm|crm)RestApi(?:\/|$)/i, 'fusion'],
  [/\/(?:oauth2\/v\d|admin\/v1|\.well-known|ui\/v1|signin|adminconsole)(?:\/|$)/, 'domain'],
]

/** The path says what will be called there, the host only whose it is. */
function kindOf({ kind }: ReadHost, path: string): AddressKindId {
  if (kind === 'oic-generation-2' || kind === 'oci-console' || kind === 'domain' || kind === 'gateway') return kind
  return paths.find(([pattern]) => pattern.test(path))?.[1] ?? kind
}
