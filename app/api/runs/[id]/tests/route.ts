import { answer } from '@/lib/server/answer'
import { recordInput } from '@/lib/server/check-inputs'
import { recordRunTest } from '@/lib/server/run-tests'

export const POST = async (request: Request, { params }: RouteContext<'/api/runs/[id]/tests'>): Promise<Response> => {
  const { id } = await params
  return answer(request, recordInput, (record) => recordRunTest(id, record), 201)
}
