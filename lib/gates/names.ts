import type { AppFact } from '../facts/domain-facts'
import type { FactValues } from '../facts/facts'
import { products } from '../facts/service-kind'

/** The person's own names, in quotes, for sentences. */
export const quoted = (name: string): string => `“${name}”`

export const appName = (app: Pick<AppFact, 'displayName'> | null | undefined): string =>
  app ? quoted(app.displayName) : 'the application'

export const domainName = (domain: FactValues['domain'] | undefined): string =>
  domain ? quoted(domain.name) : 'the domain'

export const serviceName = (request: FactValues['serviceRequest'] | undefined): string =>
  request?.name ? quoted(request.name) : request ? products[request.kind] : 'the service'

/** First letter large: names that stand first in a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Long ids are shown by their ends. */
export const short = (id: string): string => (id.length > 14 ? `${id.slice(0, 4)}…${id.slice(-2)}` : id)
