import { answer, respond } from '@/lib/server/answer'
import { putDisturbance, readDisturbances } from '@/lib/server/disturbances'
import { disturbanceInput } from '@/lib/server/inputs'

export const dynamic = 'force-dynamic'

export const GET = async (): Promise<Response> => respond(await readDisturbances())

export const POST = (request: Request): Promise<Response> => answer(request, disturbanceInput, putDisturbance, 201)
