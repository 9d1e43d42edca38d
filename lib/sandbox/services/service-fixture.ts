import { askToken, callService, type Healthy } from '../healthy-fixture'

/** The healthy user token, with parts of its request replaced. */
export const tokenOf = async (healthy: Healthy, change: Parameters<typeof askToken>[1] = {}): Promise<string> =>
  (await askToken(healthy, change)).body.access_token ?? ''

/** A token of the client itself. */
export async function clientToken(healthy: Healthy, scope = healthy.scope): Promise<string> {
  const { clientId, secret } = healthy.client
  const answer = await healthy.token({ grant_type: 'client_credentials', scope }, [clientId, secret])
  return ((await answer.json()) as { access_token: string }).access_token
}

/** Of the last refusal. */
export const cause = ({ sandbox }: Healthy): string | undefined => sandbox.refusals().at(-1)?.gate

export const asBasic = (healthy: Healthy, password?: string): Record<string, string> => {
  const right = healthy.domain.users.find(({ userName }) => userName === healthy.userName)?.password ?? ''
  const pair = Buffer.from(`${healthy.userName}:${password ?? right}`).toString('base64')
  return { authorization: `Basic ${pair}` }
}

export const send = (
  { sandbox, service }: Healthy,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string | URLSearchParams } = {},
): Promise<Response> => sandbox.fetch(new Request(`${service.url}${path}`, init))

/** Status of a call with a token, and the gate that shut. */
export async function outcome(healthy: Healthy, token: string, path?: string, method = 'GET') {
  const already = healthy.sandbox.refusals().length
  const { status } = await callService(healthy, token, path, method)
  return [status, healthy.sandbox.refusals().length > already ? cause(healthy) : undefined]
}

/** What a person does on a page of the sandbox's own. */
export const press = (
  healthy: Healthy,
  page: string,
  to: string,
  value: string,
  headers: Record<string, string> = {},
): Promise<Response> => send(healthy, page, { method: 'POST', body: new URLSearchParams({ to, value }), headers })

/** The control API. */
export async function control(healthy: Healthy, method: string, path: string, body?: unknown) {
  const { controlToken, url } = healthy.sandbox.describe('http://127.0.0.1:4000')
  const answer = await healthy.sandbox.fetch(
    new Request(`${url}/control/${path}`, {
      method,
      headers: { authorization: `Bearer ${controlToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  const text = await answer.text()
  return { status: answer.status, text, body: /^[[{]/.test(text) ? JSON.parse(text) : undefined }
}
