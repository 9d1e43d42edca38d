import { putExpiring } from '../../world/expiring'
import type { PageVisit } from '../../world/oauth-rows'
import { newHandle } from '../opaque'
import type { PageCall } from './page-call'

/** Seconds for which a form may lie open. */
const lifetime = 900

export function openVisit({ domain, now }: PageCall, visit: Omit<PageVisit, 'id' | 'exp'>): PageVisit {
  const seconds = Math.floor(now / 1000)
  const row = { ...visit, id: newHandle(), exp: seconds + lifetime }
  putExpiring(domain.pageVisits, row, seconds)
  return row
}

export function readVisit({ domain, now }: PageCall, id: string | null, ...pages: PageVisit['page'][]) {
  const row = domain.pageVisits.get(id ?? '')
  return row && pages.includes(row.page) && row.exp > now / 1000 ? row : undefined
}

/** The visit a form belongs to, which is over with it. */
export function takeVisit(call: PageCall, id: string | null, ...pages: PageVisit['page'][]): PageVisit | undefined {
  const row = readVisit(call, id, ...pages)
  if (row) call.domain.pageVisits.remove(row.id)
  return row
}
