import { respond } from '@/lib/server/answer'
import { readSummary } from '@/lib/server/plan-summaries'

export const GET = async (_request: Request, { params }: RouteContext<'/api/plans/[id]/summary'>): Promise<Response> =>
  respond(await readSummary((await params).id))
