import { respond } from '@/lib/server/answer'
import { readUsers } from '@/lib/server/domain-reads'

export const GET = async (request: Request, { params }: RouteContext<'/api/domains/[id]/users'>): Promise<Response> =>
  respond(await readUsers((await params).id, new URL(request.url).searchParams.get('search') ?? ''))
