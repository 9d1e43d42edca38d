import { answer } from '@/lib/server/answer'
import { askDomain } from '@/lib/server/ask-domain'
import { factsInput } from '@/lib/server/inputs'

export const POST = (request: Request): Promise<Response> => answer(request, factsInput, askDomain)
