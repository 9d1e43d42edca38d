import { respond } from '@/lib/server/answer'
import { undoFault } from '@/lib/server/lab'

export const DELETE = async (
  _request: Request,
  { params }: RouteContext<'/api/lab/faults/[handle]'>,
): Promise<Response> => respond(await undoFault((await params).handle))
