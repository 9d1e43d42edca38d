import { respond } from '@/lib/server/answer'
import { revealSecret } from '@/lib/server/secrets'

export const POST = async (
  _request: Request,
  { params }: RouteContext<'/api/secrets/[id]/reveal'>,
): Promise<Response> => respond(await revealSecret((await params).id))
