import type { Held } from '@/lib/keys/board-types'
import type { Expiry } from '@/lib/keys/expiry-calendar'
import type { Board } from './use-boards'

/** What of one domain goes into a calendar: every certificate it keeps, once, whether in one store or in both. */
export const expiriesOf = ({ domain, state }: Board): Expiry[] =>
  state.at === 'ready'
    ? state.rows.flatMap(({ client, partners, apps }) => {
        const { same, others } = split(partners, client)
        const entry = ({ alias, x5t, notAfter }: Held, what: string): Expiry => ({
          domainId: domain.id,
          domainName: domain.name,
          alias,
          what,
          x5t,
          notAfter,
          apps: apps.map(({ displayName }) => displayName),
        })
        const inClient = same ? 'client and trusted partner certificate' : 'client certificate'
        return [
          ...(client ? [entry(client, inClient)] : []),
          ...others.map((partner) => entry(partner, 'trusted partner certificate')),
        ].filter(({ notAfter }) => notAfter !== '')
      })
    : []

const split = (partners: readonly Held[], client: Held | undefined) => ({
  same: partners.some(({ x5t }) => x5t === client?.x5t),
  others: partners.filter(({ x5t }) => x5t !== client?.x5t),
})
