import { isSafeForCredentials } from './address'
import type { App } from './app'

type Scope = App['scopes'][number]

export interface CarriedProcess {
  /** The first label of its host. */
  name: string
  audience: string
  scopes: Scope[]
}

/**
 * The Process Automation that an Oracle Integration carries since release 26.01: it has no application of its own; the integration's
 * has its host as a secondary audience, and the process and decision scopes.
 * Source: "OAuth prerequisites", Process Automation REST API.
 */
export function carriedProcess({ scopes }: App, secondaryAudiences: string[]): CarriedProcess | undefined {
  const own = scopes.filter(isProcessScope)
  const hosts = secondaryAudiences.filter((audience) => isSafeForCredentials(audience) && !isIntegration(audience))
  // Its host is known by its usual form; in another form only where no other can be meant.
  const audience = hosts.find(isProcess) ?? (own.length > 0 && hosts.length === 1 ? hosts[0] : undefined)
  if (audience === undefined) return undefined
  const [name = ''] = new URL(audience).hostname.split('.')
  // Without any, the integration's whole scope, as Oracle's page for Visual Builder asks for.
  return { name, audience, scopes: own.length > 0 ? own : scopes.filter(({ value }) => /consumer::all$/.test(value)) }
}

/** How these are spelled in full is not published, so they are told by the word in them and taken as they stand. */
export const isProcessScope = ({ value }: Scope): boolean => /(?:^|[/:.])(?:process|decision)\b/i.test(value)

const isProcess = (audience: string): boolean => /\.process\./i.test(new URL(audience).hostname)
const isIntegration = (audience: string): boolean => /\.integration\./i.test(new URL(audience).hostname)
