import { must, openSandbox } from '../../domain/sandbox-fixture'
import { listServiceInstances } from '../../domain/service-instance'
import { testService } from '../../domain/service-test'
import { testToken } from '../../domain/token-test'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { SetupAnswers } from '../../queries/shapes/recipes'
import { makePlan } from '../make-plan'
import type { Plan } from '../plan/plan-types'
import { run } from '../run/run'
import { undo } from '../run/undo'
import { memoryJournal, readerOf, tools } from '../setup-fixture'

const now = () => new Date().toISOString()

/** A fresh sandbox, one of its instances as the console finds it, and a recipe's way through: answers, plan, run, token, call, undo. */
export async function openRecipeCase(domainName: 'us' | 'emea', kind: 'opa' | 'oic') {
  const { sandbox, ...connections } = await openSandbox()
  const { domain } = connections[domainName]
  const service = must(await listServiceInstances(domain)).find((each) => each.kind === kind)
  if (!service) throw new Error(`${domainName} has no instance of ${kind}`)
  const journal = memoryJournal()
  let plan: Plan

  /** Plans and runs. */
  const setUp = async (answers: SetupAnswers) => {
    plan = must(await makePlan(readerOf(domain), { answers }, { now: now(), runName: 'k7f3' }))
    const outcome = await run(plan, tools(domain, journal))
    const made = journal.events.flatMap((event) => (event.type === 'done' && event.made ? [event.made] : []))
    const { id: appId = '', clientId = '' } = made.find((each) => 'clientId' in each) ?? {}
    return { plan, outcome, appId, clientId, clientSecret: [...journal.secrets.values()].at(-1) ?? '' }
  }
  const undoIt = () => undo(plan, tools(domain, journal))

  const askToken = async (call: Parameters<typeof testToken>[1]) => must(await testToken(domain, call, now()))

  const callIt = async (accessToken: string, baseUrl = service.urls[0] ?? '') =>
    must(
      await testService(
        domain,
        service,
        {
          baseUrl,
          accessToken,
          call:
            kind === 'opa'
              ? { kind: 'tasks' }
              : { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: 'echo' },
        },
        now(),
      ),
    )

  /** As a caller does, past the console. */
  const request = (method: string, path: string, accessToken: string): Promise<Response> => {
    const headers = { authorization: `Bearer ${accessToken}` }
    const url = `${service.urls[0]}${path}`
    return sandbox.fetch(new Request(url, { method, headers, ...(method !== 'GET' && { body: '{}' }) }))
  }

  /** What a person does on the instance's own page inside Process Automation. */
  const givePermission = async (to: string, value: 'USE' | 'NONE') => {
    const url = `${service.urls[0]}/process/workspace/`
    const answer = await sandbox.fetch(new Request(url, { method: 'POST', body: new URLSearchParams({ to, value }) }))
    if (answer.status !== 303) throw new Error(`the page of permissions answered ${answer.status}`)
  }

  const client = {
    domainId: domain.id,
    serviceAppId: service.appId,
    displayName: 'Northwind caller',
    scopes: scopesOf(service),
  }
  const exported = () => sandbox.exportDomain(domainName)
  return { domain, service, client, setUp, undoIt, askToken, callIt, request, givePermission, exported }
}

/** The one that the wizard proposes. */
const scopesOf = ({ scopes }: ServiceInstance): string[] =>
  scopes.filter(({ value }) => /process$|consumer::all$/.test(value)).map(({ fqs }) => fqs)
