import { answer } from '@/lib/server/answer'
import { importPlan } from '@/lib/server/plan-files'
import { importInput } from '@/lib/server/plan-inputs'

export const POST = (request: Request): Promise<Response> => answer(request, importInput, importPlan, 201)
