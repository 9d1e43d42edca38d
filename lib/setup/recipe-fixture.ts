import type { SetupAnswers } from '../queries/shapes/recipes'
import { basicHeader, origin } from '../sandbox/healthy-fixture'
import { openBrowser, type Seen } from '../sandbox/oauth/browser-fixture'
import type { SandboxService } from '../sandbox/sandbox-types'
import { run } from './run/run'
import { undo } from './run/undo'
import { memoryJournal, planned, type SetupWorld, tools } from './setup-fixture'

export interface Token {
  access_token?: string
  refresh_token?: string
  error?: string
}

/** A setup that was run, and what its client can do: everything the console does but by hand. */
export async function runRecipe({ sandbox, domain }: SetupWorld, answers: SetupAnswers) {
  const plan = await planned({ domain, answers })
  const journal = memoryJournal()
  const outcome = await run(plan, tools(domain, journal))
  if (outcome !== 'done') throw new Error(`the run ended ${outcome}: ${JSON.stringify(journal.events.at(-1))}`)
  const created = journal.events.find(
    (event) => event.type === 'done' && event.made !== undefined && 'clientId' in event.made,
  )
  const made = created?.type === 'done' ? (created.made as { id: string; clientId: string }) : undefined
  const [secret] = journal.secrets.values()
  const described = sandbox.describe(origin).domains.find(({ name }) => name === 'us')
  const service = described?.services.find(({ appId }) => appId === answers.serviceAppId)
  if (!made || secret === undefined || !described || !service) throw new Error('the run made no client')

  const token = async (form: Record<string, string>): Promise<Token> => {
    const headers = { authorization: basicHeader(made.clientId, secret) }
    const body = new URLSearchParams(form)
    const answer = await sandbox.fetch(
      new Request(`${described.url}/oauth2/v1/token`, { method: 'POST', headers, body }),
    )
    return (await answer.json()) as Token
  }
  /** In a browser of its own, as a user of the domain; ends where the browser was sent to. */
  const signIn = async (userName: string, params: Record<string, string>): Promise<Seen> => {
    const browser = openBrowser(sandbox)
    const asked = new URLSearchParams({ client_id: made.clientId, response_type: 'code', state: 's', ...params })
    const page = await browser.go(`${described.url}/oauth2/v1/authorize?${asked}`)
    const password = described.users.find((user) => user.userName === userName)?.password ?? ''
    return page.html.includes('<h1>Sign in</h1>') ? browser.submit(page, { username: userName, password }) : page
  }
  return {
    plan,
    client: { ...made, secret },
    token,
    signIn,
    call: (path: string, bearer: string, method = 'GET') => callService(sandbox.fetch, service, path, bearer, method),
    undo: () => undo(plan, tools(domain, journal)),
  }
}

async function callService(
  fetch: (request: Request) => Promise<Response>,
  { url }: SandboxService,
  path: string,
  bearer: string,
  method: string,
): Promise<number> {
  const headers = { authorization: `Bearer ${bearer}` }
  return (await fetch(new Request(`${url}${path}`, { method, headers }))).status
}

export const echo = '/ic/api/integration/v1/flows/rest/ECHO/1.0/echo'
