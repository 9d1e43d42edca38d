import { respond } from '@/lib/server/answer'
import { readRun } from '@/lib/server/runs'

export const GET = async (_request: Request, { params }: RouteContext<'/api/runs/[id]'>): Promise<Response> =>
  respond(await readRun((await params).id))
