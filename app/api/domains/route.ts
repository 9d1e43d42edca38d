import { answer, respond } from '@/lib/server/answer'
import { connectDomain, listDomains } from '@/lib/server/connections'
import { connectInput } from '@/lib/server/inputs'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await listDomains())

export const POST = (request: Request): Promise<Response> => answer(request, connectInput, connectDomain, 201)
