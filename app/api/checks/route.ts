import { answer, respond } from '@/lib/server/answer'
import { newCheckInput } from '@/lib/server/check-inputs'
import { createCheck, listChecks } from '@/lib/server/checks'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await listChecks())

export const POST = (request: Request): Promise<Response> => answer(request, newCheckInput, createCheck, 201)
