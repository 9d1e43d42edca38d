import { answer } from '@/lib/server/answer'
import { lookAtDomain } from '@/lib/server/connections'
import { lookInput } from '@/lib/server/inputs'

export const POST = (request: Request): Promise<Response> => answer(request, lookInput, lookAtDomain)
