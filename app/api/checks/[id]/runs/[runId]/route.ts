import { respond } from '@/lib/server/answer'
import { readCheckRun } from '@/lib/server/checks'

type Context = RouteContext<'/api/checks/[id]/runs/[runId]'>

export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const { id, runId } = await params
  return respond(await readCheckRun(id, runId))
}
