import { answer } from '@/lib/server/answer'
import { recordInput } from '@/lib/server/check-inputs'
import { recordTest } from '@/lib/server/checks'

export const POST = async (request: Request, { params }: RouteContext<'/api/checks/[id]/runs'>): Promise<Response> => {
  const { id } = await params
  return answer(request, recordInput, (record) => recordTest(id, record), 201)
}
