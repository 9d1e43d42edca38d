import { cache } from 'react'
import { listDomains } from '@/lib/server/connections'
import { isOfflineCopy } from './is-offline-copy'

/**
 * The connected domains for the way around, read once a request. A list that cannot be read takes no page away: Explain and the
 * gates need none.
 */
export const knownDomains = cache(async () => {
  if (await isOfflineCopy()) return []
  try {
    const domains = await listDomains()
    return domains.ok ? domains.value : undefined
  } catch (error) {
    console.error(error)
    return undefined
  }
})
