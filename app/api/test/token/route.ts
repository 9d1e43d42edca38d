import { answer } from '@/lib/server/answer'
import { tokenTestInput } from '@/lib/server/inputs'
import { testToken } from '@/lib/server/test-token'

export const POST = (request: Request): Promise<Response> => answer(request, tokenTestInput, testToken)
