import { respond } from '@/lib/server/answer'
import { resumeRun } from '@/lib/server/runs'

export const POST = async (_request: Request, { params }: RouteContext<'/api/runs/[id]/resume'>): Promise<Response> =>
  respond(await resumeRun((await params).id))
