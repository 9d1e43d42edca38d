import { answer, respond } from '@/lib/server/answer'
import { planChangeInput } from '@/lib/server/plan-inputs'
import { changePlan } from '@/lib/server/plan-reviews'
import { readPlan } from '@/lib/server/plans'

type Context = RouteContext<'/api/plans/[id]'>

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  respond(await readPlan((await params).id))

export const PATCH = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  return answer(request, planChangeInput, (change) => changePlan(id, change))
}
