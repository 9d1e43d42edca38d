import { answer } from '@/lib/server/answer'
import { lookForSnapshot, snapshotInput } from '@/lib/server/snapshot'

export const POST = async (
  request: Request,
  { params }: RouteContext<'/api/domains/[id]/snapshot'>,
): Promise<Response> => {
  const { id } = await params
  return answer(request, snapshotInput, (input) => lookForSnapshot(id, input))
}
