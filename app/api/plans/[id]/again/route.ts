import { respond } from '@/lib/server/answer'
import { planAgain } from '@/lib/server/plan-again'

export const POST = async (_request: Request, { params }: RouteContext<'/api/plans/[id]/again'>): Promise<Response> =>
  respond(await planAgain((await params).id), 201)
