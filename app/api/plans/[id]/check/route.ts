import { respond } from '@/lib/server/answer'
import { checkPlan } from '@/lib/server/plan-checks'

export const POST = async (_request: Request, { params }: RouteContext<'/api/plans/[id]/check'>): Promise<Response> =>
  respond(await checkPlan((await params).id))
