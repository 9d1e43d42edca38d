import { answer } from '@/lib/server/answer'
import { planInput } from '@/lib/server/inputs'
import { makePlan } from '@/lib/server/plans'

export const POST = (request: Request): Promise<Response> => answer(request, planInput, makePlan, 201)
