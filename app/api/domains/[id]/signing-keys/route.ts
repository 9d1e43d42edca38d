import { respond } from '@/lib/server/answer'
import { readSigningKeys } from '@/lib/server/domain-reads'

export const GET = async (
  _request: Request,
  { params }: RouteContext<'/api/domains/[id]/signing-keys'>,
): Promise<Response> => respond(await readSigningKeys((await params).id))
