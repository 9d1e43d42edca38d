import { respond } from '@/lib/server/answer'
import { takeSecret } from '@/lib/server/secrets'

/** "I have it": the secret is deleted here. */
export const DELETE = async (_request: Request, { params }: RouteContext<'/api/secrets/[id]'>): Promise<Response> =>
  respond(await takeSecret((await params).id))
