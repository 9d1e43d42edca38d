import { respond } from '@/lib/server/answer'
import { undoRun } from '@/lib/server/runs'

export const POST = async (_request: Request, { params }: RouteContext<'/api/runs/[id]/undo'>): Promise<Response> =>
  respond(await undoRun((await params).id))
