import { respond } from '@/lib/server/answer'
import { readApps } from '@/lib/server/domain-reads'

export const GET = async (_request: Request, { params }: RouteContext<'/api/domains/[id]/apps'>): Promise<Response> =>
  respond(await readApps((await params).id))
