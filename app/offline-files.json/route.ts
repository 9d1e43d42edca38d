import { offlineFiles } from '@/lib/server/offline-files'

/** Read by `public/offline-worker.js` when it is installed. */
export const dynamic = 'force-dynamic'

export const GET = (): Response => Response.json(offlineFiles(), { headers: { 'cache-control': 'no-store' } })
