import type { Expiry } from '@/lib/keys/expiry-calendar'
import type { Board } from './use-boards'

/** What of one domain goes into a calendar: every certificate it keeps, in either store. */
export const expiriesOf = ({ domain, state }: Board): Expiry[] =>
  state.at === 'ready'
    ? state.rows.flatMap(({ client, partners, apps }) => {
        const of = ({ alias, x5t, notAfter }: NonNullable<typeof client>, what: string): Expiry => ({
          domainId: domain.id,
          domainName: domain.name,
          alias,
          what,
          x5t,
          notAfter,
          apps: apps.map(({ displayName }) => displayName),
        })
        const held = [
          ...(client ? [of(client, 'client certificate')] : []),
          ...partners.map((partner) => of(partner, 'trusted partner certificate')),
        ]
        return held.filter(({ notAfter }) => notAfter !== '')
      })
    : []
