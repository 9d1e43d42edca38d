import { type Hands, type Healthy, healthySetup } from '../healthy-fixture'

export const appSchema = 'urn:ietf:params:scim:schemas:oracle:idcs:App'
export const messageIn = 'urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error'

/** Text and id as captured from a real domain. */
export const unauthorizedBody = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error', messageIn],
  detail: 'Operation failed due to unauthorized access.',
  status: '401',
  [messageIn]: { messageId: 'error.common.exception.unauthorizedAccess' },
}

export const filtered = (resource: string, filter: string, more = ''): string =>
  `${resource}?filter=${encodeURIComponent(filter)}${more}`

export const newApp = (displayName: string, more: object = {}) => ({
  schemas: [appSchema],
  displayName,
  basedOnTemplate: { value: 'CustomWebAppTemplateId' },
  ...more,
})

export interface List {
  totalResults: number
  itemsPerPage: number
  startIndex: number
  Resources: Record<string, unknown>[]
}

export interface Desk<H extends Hands = Healthy> {
  healthy: H
  admin: Hands['admin']
  list: (path: string) => Promise<List>
  /** The whole answer, for headers. */
  send: (method: string, path: string, headers?: Record<string, string>, body?: unknown) => Promise<Response>
  /** Status, message id and detail. */
  problem: (...call: Parameters<Hands['admin']>) => Promise<unknown[]>
}

/** An administrator of a domain in which a setup for OPA stands. */
export async function openDesk(): Promise<Desk> {
  return deskOf(await healthySetup('opa'))
}

export async function deskOf<H extends Hands>(healthy: H): Promise<Desk<H>> {
  const { domain, sandbox, token } = healthy
  const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
  const answer = await token(form, [domain.admin.clientId, domain.admin.clientSecret])
  const authorization = `Bearer ${((await answer.json()) as { access_token: string }).access_token}`
  return {
    healthy,
    admin: healthy.admin,
    send: (method, path, headers, body) =>
      sandbox.fetch(
        new Request(`${domain.url}/admin/v1/${path}`, {
          method,
          headers: { authorization, ...headers },
          ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      ),
    list: async (path) => (await healthy.admin('GET', path)).body as unknown as List,
    async problem(...call) {
      const { status, body } = await healthy.admin(...call)
      return [status, (body[messageIn] as { messageId: string } | undefined)?.messageId, body.detail]
    },
  }
}
