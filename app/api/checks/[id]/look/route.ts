import { respond } from '@/lib/server/answer'
import { lookAtCheck } from '@/lib/server/check-looks'

export const POST = async (_request: Request, { params }: RouteContext<'/api/checks/[id]/look'>): Promise<Response> =>
  respond(await lookAtCheck((await params).id), 201)
