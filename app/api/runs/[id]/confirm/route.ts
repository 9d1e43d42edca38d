import { answer } from '@/lib/server/answer'
import { confirmInput } from '@/lib/server/inputs'
import { confirmRun } from '@/lib/server/runs'

export const POST = async (request: Request, { params }: RouteContext<'/api/runs/[id]/confirm'>): Promise<Response> => {
  const { id } = await params
  return answer(request, confirmInput, ({ step }) => confirmRun(id, step))
}
