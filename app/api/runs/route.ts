import { answer, respond } from '@/lib/server/answer'
import { runInput } from '@/lib/server/inputs'
import { listRuns, startRun } from '@/lib/server/runs'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await listRuns())

export const POST = (request: Request): Promise<Response> =>
  answer(request, runInput, ({ planId }) => startRun(planId), 201)
