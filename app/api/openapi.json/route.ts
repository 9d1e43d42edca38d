import { openApi } from '@/lib/server/openapi/openapi'

/** What this API answers, for programs. */
export const GET = (): Response => Response.json(openApi(), { headers: { 'cache-control': 'no-store' } })
