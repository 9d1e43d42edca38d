import { respond } from '@/lib/server/answer'
import { readSandboxRequests } from '@/lib/server/sandbox-page'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request): Promise<Response> =>
  respond(await readSandboxRequests(new URL(request.url).searchParams))
