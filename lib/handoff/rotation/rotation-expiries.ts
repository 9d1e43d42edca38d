import { type Expiry, expiryCalendar } from '../../keys/expiry-calendar'
import type { Exporter } from '../exporter'
import type { RotationSubject } from './rotation-subject'
import { rotationFile } from './rotation-words'

/** The last days of both certificates; of one that is gone nobody needs to know. */
export const rotationExpiries: Exporter<RotationSubject> = {
  id: 'rotation-expiries',
  title: 'Calendar of expiries',
  says: 'An iCalendar file with the last day of both certificates; it rings 30 and 7 days before.',
  reader: 'administrator',
  unfit: (subject) =>
    expiriesOf(subject).length > 0 ? undefined : 'Neither certificate could be read, so no last day is known.',
  fileName: (subject) => rotationFile(subject, 'expiries', 'ics'),
  mediaType: 'text/calendar',
  leavesOut: ({ status, from, to }) => {
    if (status === 'done') return [`“${from.alias}”: it is gone. Remove its entry where an earlier file was imported.`]
    return status === 'undone' ? [`“${to.alias}”: the rotation was taken back, so nothing uses it.`] : []
  },
  write: (subject) => expiryCalendar(expiriesOf(subject), Date.parse(subject.at)),
}

const expiriesOf = ({ status, from, to, domain, apps, isPartner }: RotationSubject): Expiry[] =>
  [...(status === 'done' ? [] : [from]), ...(status === 'undone' ? [] : [to])]
    .filter(({ notAfter }) => notAfter !== '')
    .map(({ alias, x5t, notAfter }) => ({
      domainId: domain.id,
      domainName: domain.name,
      alias,
      what: isPartner ? 'client certificate and trusted partner certificate' : 'client certificate',
      x5t,
      notAfter,
      apps: apps.map(({ displayName }) => displayName),
    }))
