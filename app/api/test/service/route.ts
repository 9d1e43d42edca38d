import { answer } from '@/lib/server/answer'
import { serviceTestInput } from '@/lib/server/inputs'
import { testService } from '@/lib/server/test-service'

export const POST = (request: Request): Promise<Response> => answer(request, serviceTestInput, testService)
