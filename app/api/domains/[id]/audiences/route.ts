import { respond } from '@/lib/server/answer'
import { readAudiences } from '@/lib/server/audiences'

export const GET = async (
  _request: Request,
  { params }: RouteContext<'/api/domains/[id]/audiences'>,
): Promise<Response> => respond(await readAudiences((await params).id))
