import { respond } from '@/lib/server/answer'
import { readServices } from '@/lib/server/domain-reads'

export const GET = async (
  _request: Request,
  { params }: RouteContext<'/api/domains/[id]/services'>,
): Promise<Response> => respond(await readServices((await params).id))
