import { answer, respond } from '@/lib/server/answer'
import { forgetDomain, giveCredential, readDomain } from '@/lib/server/connections'
import { credentialInput } from '@/lib/server/inputs'

type Context = RouteContext<'/api/domains/[id]'>

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  respond(await readDomain((await params).id))

export const PATCH = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  return answer(request, credentialInput, (credential) => giveCredential(id, credential))
}

export const DELETE = async (_request: Request, { params }: Context): Promise<Response> =>
  respond(await forgetDomain((await params).id))
