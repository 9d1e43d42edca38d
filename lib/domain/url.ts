import { mendAddress } from '../endpoint/mend-address'
import type { Result } from '../result'
import { err, ok } from '../result'
import { isLoopback, plainAddress } from './address'

export interface DomainUrl {
  /** Base URL without trailing slash; may have a path. */
  url: string
  /** What was changed in the text given, one phrase each. */
  changes: string[]
  /** The address has none of the forms Oracle's public realms use. It may be right all the same. */
  warning?: string
}

interface UrlProblem {
  message: string
  todo: string
}

/** Where the pages and endpoints of a domain begin; in front of the first of them is the domain's base. */
const knownSuffix = /\/(?:ui|admin\/v1|oauth2|\.well-known|signin|adminconsole)(?:\/|$)/

/** Public forms of a domain's host, of several realms (a guess where Oracle prints none): a warning, never a block. */
const oracleHost =
  /^idcs-[0-9a-f]{32}\.(?:[a-z0-9-]+\.(?:secure\.)?)?identity\.(?:[a-z0-9-]+\.oci\.)?(?:oraclecloud\.(?:com|eu)|oraclegovcloud\.(?:com|uk))$/

const whereItStands = 'Copy the Domain URL from Identity & Security › Domains › your domain.'

/** Any form of a domain's URL that people have, as its base URL: copied from a browser, with port, doubled scheme or blanks. */
export function normaliseDomainUrl(text: string): Result<DomainUrl, UrlProblem> {
  const { address, changes } = mendAddress(text)
  if (address === '') return err({ message: 'There is no address.', todo: whereItStands })
  if (!URL.canParse(address)) return err({ message: `"${address}" is not a web address.`, todo: whereItStands })
  const url = new URL(address)
  const refused = refusal(url)
  if (refused) return err(refused)

  if (/^https:\/\/[^/?#]*:443(?:[/?#]|$)/i.test(address)) changes.push(':443 removed, it is what https means')
  const path = url.pathname.replace(/\/{2,}/g, '/')
  const cut = path.search(knownSuffix)
  const base = cut < 0 ? path : path.slice(0, cut)
  if (cut >= 0) changes.push(`${path.slice(cut)} cut off, it is a page of the domain`)
  if (url.search !== '' || url.hash !== '') changes.push('what follows the path removed')
  if (cut < 0 && base !== '/' && base.endsWith('/')) changes.push('final slash removed')
  url.pathname = base
  const warning = warningFor(url)
  return ok({ url: plainAddress(url), changes, ...(warning !== undefined && { warning }) })
}

function refusal(url: URL): UrlProblem | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return { message: `"${url.protocol}//" is not the beginning of a domain's address.`, todo: whereItStands }
  if (url.username !== '' || url.password !== '')
    return {
      message: 'The address holds a user name or password.',
      todo: 'Remove what stands before the @; credentials have their own fields.',
    }
  if (url.protocol === 'http:' && !isLoopback(url))
    return {
      message: 'This address is not encrypted (http), so no credential may go there.',
      todo: 'Use its https address.',
    }
  const product = instanceOf(url)
  if (product)
    return {
      message: `This is the address of an ${product} instance, not of the identity domain it belongs to.`,
      todo: 'Open it, and use the address of the sign-in page you are sent to.',
    }
  if (/^cloud\.oracle\.(?:com|eu)$|^console\.[a-z0-9-]+\.oraclecloud\.com$/.test(url.hostname))
    return { message: 'This is the address of the OCI console, not of an identity domain.', todo: whereItStands }
  return undefined
}

function instanceOf({ hostname, pathname }: URL): string | undefined {
  if (/\.process\.oci\./.test(hostname) || /\/(?:process|decision)\/(?:api|workspace|designer)(?:\/|$)/.test(pathname))
    return 'Oracle Process Automation'
  if (/(?:^|\.)integration\.(?:[a-z0-9-]+\.)?ocp\./.test(hostname) || /\/ic\/(?:api|home|pub)(?:\/|$)/.test(pathname))
    return 'Oracle Integration'
  return undefined
}

const warningFor = (url: URL): string | undefined =>
  isLoopback(url) || oracleHost.test(url.hostname)
    ? undefined
    : `${url.hostname} is not one of the usual names of an identity domain (idcs-….identity.oraclecloud.com). Check it before you give a credential.`
