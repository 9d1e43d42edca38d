import { respond } from '@/lib/server/answer'
import { runCheck } from '@/lib/server/run-check'

export const POST = async (_request: Request, { params }: RouteContext<'/api/checks/[id]/again'>): Promise<Response> =>
  respond(await runCheck((await params).id), 201)
