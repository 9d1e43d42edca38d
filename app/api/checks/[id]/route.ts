import { answer, respond } from '@/lib/server/answer'
import { renameInput } from '@/lib/server/check-inputs'
import { deleteCheck, readCheck, renameCheck } from '@/lib/server/checks'

type Context = RouteContext<'/api/checks/[id]'>

export const GET = async (_request: Request, { params }: Context): Promise<Response> =>
  respond(await readCheck((await params).id))

export const PATCH = async (request: Request, { params }: Context): Promise<Response> => {
  const { id } = await params
  return answer(request, renameInput, ({ name }) => renameCheck(id, name))
}

export const DELETE = async (_request: Request, { params }: Context): Promise<Response> =>
  respond(await deleteCheck((await params).id))
