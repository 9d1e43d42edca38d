import { respond } from '@/lib/server/answer'
import { readLab } from '@/lib/server/lab'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await readLab())
