import { type Expiry, expiryCalendar } from '../keys/expiry-calendar'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'

/** The last day of each certificate, for whoever must change it before. */
export const expiries: Exporter = {
  id: 'expiries',
  title: 'Calendar of expiries',
  says: 'An iCalendar file with the last day of each certificate; it rings 30 and 7 days before.',
  reader: 'administrator',
  isOfApp: true,
  unfit: ({ certificates }) =>
    certificates.some(({ notAfter }) => notAfter !== '')
      ? undefined
      : 'No certificate of this application could be read, so no last day is known.',
  fileName: (subject) => fileName(subject, 'expiries', 'ics'),
  mediaType: 'text/calendar',
  leavesOut: () => ['The client secret: a domain does not say when one ends.'],
  write: (subject) => expiryCalendar(expiriesOf(subject), Date.parse(subject.at)),
}

/** One entry a certificate, whether it is kept in one store or in both. */
function expiriesOf({ certificates, domain, client }: HandoffSubject): Expiry[] {
  const known = certificates.filter(({ notAfter }) => notAfter !== '')
  const first = known.filter(
    ({ alias, x5t }, index) => known.findIndex((each) => each.alias === alias && each.x5t === x5t) === index,
  )
  return first.map(({ domainId, alias, x5t, notAfter }) => ({
    domainId,
    domainName: domain.name,
    alias,
    what: known
      .filter((each) => each.alias === alias && each.x5t === x5t)
      .map(({ store }) => (store === 'client' ? 'client certificate' : 'trusted partner certificate'))
      .join(' and '),
    x5t,
    notAfter,
    apps: [client.displayName],
  }))
}
