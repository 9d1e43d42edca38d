import { respond } from '@/lib/server/answer'
import { removeDisturbance } from '@/lib/server/disturbances'

export const DELETE = async (
  _request: Request,
  { params }: RouteContext<'/api/lab/disturbances/[id]'>,
): Promise<Response> => respond(await removeDisturbance((await params).id))
