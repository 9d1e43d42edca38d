import { respond } from '@/lib/server/answer'
import { readApp } from '@/lib/server/domain-reads'

export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/domains/[id]/apps/[appId]'>,
): Promise<Response> {
  const { id, appId } = await params
  return respond(await readApp(id, appId))
}
