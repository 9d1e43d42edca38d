import { respond } from '@/lib/server/answer'
import { readSandboxContents } from '@/lib/server/sandbox-page'

export const GET = async (
  request: Request,
  { params }: RouteContext<'/api/sandbox/[domain]/[table]'>,
): Promise<Response> => {
  const { domain, table } = await params
  return respond(await readSandboxContents(domain, table, new URL(request.url).searchParams))
}
