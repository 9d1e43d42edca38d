import { cache } from 'react'
import { listDomains } from '@/lib/server/connections'

/**
 * The connected domains for the way around, read once a request. A list that cannot be read takes no page away: Explain and the
 * gates need none.
 */
export const knownDomains = cache(async () => {
  try {
    const domains = await listDomains()
    return domains.ok ? domains.value : undefined
  } catch (error) {
    console.error(error)
    return undefined
  }
})
