import { answer, respond } from '@/lib/server/answer'
import { planInput } from '@/lib/server/inputs'
import { listPlans } from '@/lib/server/plan-summaries'
import { makePlan } from '@/lib/server/plans'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await listPlans())

export const POST = (request: Request): Promise<Response> => answer(request, planInput, makePlan, 201)
