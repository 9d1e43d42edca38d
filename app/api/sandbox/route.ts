import { respond } from '@/lib/server/answer'
import { readSandbox } from '@/lib/server/sandbox-page'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await readSandbox())
