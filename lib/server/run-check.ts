import 'server-only'
import type { CheckCase } from '../checks/check-case'
import { heldSecret } from '../checks/held-secret'
import { needOf } from '../checks/need-of'
import type { CheckRunView } from '../queries/shapes/checks'
import type { TestResult } from '../queries/shapes/test'
import { ok, type Result } from '../result'
import { getCheck, type StoredCheck } from '../store/checks'
import { notFound, type Refused, refused } from './answer'
import { recordRun } from './check-records'
import { theConsole } from './console'
import { listRuns } from './runs'
import { testService } from './test-service'
import { testToken } from './test-token'

/** Asks a check again that needs nobody: the client itself, by a secret that a setup keeps here. Its token stays in this function. */
export async function runCheck(id: string): Promise<Result<CheckRunView, Refused>> {
  const check = await getCheck((await theConsole()).db, id)
  if (!check) return notFound('check')
  const setups = await listRuns()
  if (!setups.ok) return setups
  const held = heldSecret(setups.value, check.domainId, check.content.clientId)
  if (!held || needOf(check.content, true) !== 'nothing')
    return refused(409, {
      code: 'needs-person',
      message: 'This check needs something that the console does not keep.',
      todo: 'Open it on the Test page, which asks for just that.',
    })
  const token = await askToken(check, held.secretId)
  if (!token.ok) return token
  const called = await call(check, token.value.accessToken)
  if (!called.ok) return called
  const facts = { ...token.value.facts, ...called.value?.facts }
  const milliseconds = token.value.answer.milliseconds + (called.value?.answer.milliseconds ?? 0)
  return ok(await recordRun(check, { kind: 'call', who: 'person', facts, milliseconds }))
}

function askToken({ domainId, content }: StoredCheck, secretId: string) {
  const { clientId, grantType, scope, clientProof, service } = content
  return testToken({
    domainId,
    clientId,
    secret: { secretId },
    secretBy: clientProof === 'post' ? 'post' : 'basic',
    grantType,
    scope,
    ...(service && { serviceAppId: service.appId }),
  })
}

async function call(
  { domainId, content: { service, call: wish } }: StoredCheck,
  accessToken: string | undefined,
): Promise<Result<TestResult | undefined, Refused>> {
  if (!service || !wish || accessToken === undefined) return ok(undefined)
  const { baseUrl } = wish
  return testService({ domainId, serviceAppId: service.appId, baseUrl, accessToken, call: callOf(wish) })
}

/** Without what a check keeps beside it. */
function callOf(wish: NonNullable<CheckCase['call']>): Parameters<typeof testService>[0]['call'] {
  switch (wish.kind) {
    case 'tasks':
    case 'business-units':
      return { kind: wish.kind }
    case 'integrations':
      return { kind: wish.kind, instance: wish.instance }
    case 'route':
      return { kind: wish.kind, path: wish.path }
    case 'trigger':
      return { kind: wish.kind, method: wish.method, code: wish.code, version: wish.version, path: wish.path }
  }
}
