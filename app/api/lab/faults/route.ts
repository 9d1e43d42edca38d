import { answer } from '@/lib/server/answer'
import { faultInput } from '@/lib/server/inputs'
import { putFault } from '@/lib/server/lab'

export const POST = (request: Request): Promise<Response> => answer(request, faultInput, putFault, 201)
