import { respond } from '@/lib/server/answer'
import { planPermitted } from '@/lib/server/plan-again'

export const POST = async (
  _request: Request,
  { params }: RouteContext<'/api/plans/[id]/permitted'>,
): Promise<Response> => respond(await planPermitted((await params).id), 201)
