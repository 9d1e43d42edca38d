import { respond } from '@/lib/server/answer'
import { readPlan } from '@/lib/server/plans'

export const GET = async (_request: Request, { params }: RouteContext<'/api/plans/[id]'>): Promise<Response> =>
  respond(await readPlan((await params).id))
