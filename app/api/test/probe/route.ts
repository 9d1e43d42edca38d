import { answer } from '@/lib/server/answer'
import { probeInput } from '@/lib/server/inputs'
import { probe } from '@/lib/server/probe'

export const POST = (request: Request): Promise<Response> => answer(request, probeInput, probe)
