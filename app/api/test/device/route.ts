import { answer } from '@/lib/server/answer'
import { deviceTestInput } from '@/lib/server/inputs'
import { testDevice } from '@/lib/server/test-device'

export const POST = (request: Request): Promise<Response> => answer(request, deviceTestInput, testDevice)
