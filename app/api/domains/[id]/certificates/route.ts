import { respond } from '@/lib/server/answer'
import { readCertificates } from '@/lib/server/domain-reads'

export const GET = async (
  _request: Request,
  { params }: RouteContext<'/api/domains/[id]/certificates'>,
): Promise<Response> => respond(await readCertificates((await params).id))
