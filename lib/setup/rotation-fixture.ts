import { testToken } from '../domain/token-test'
import { findUserByName } from '../domain/users'
import { signAssertion, userAssertion } from '../jose/assertion'
import { toBase64 } from '../jose/bytes'
import { makeKeyPair } from '../jose/key-pair'
import { makeSelfSigned } from '../jose/self-signed'
import type { DesiredRotation } from './desired'
import type { PlanWish } from './make-plan'
import type { Plan } from './plan/plan-types'
import { confirm } from './run/confirm'
import { fold } from './run/fold'
import { type RunOutcome, type RunTools, run } from './run/run'
import { memoryJournal, planned, setupWorld, tools } from './setup-fixture'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

async function makeKey(alias: string) {
  const keys = await makeKeyPair('rsa-2048', { asFile: false })
  const serial = crypto.getRandomValues(new Uint8Array(16))
  const der = await makeSelfSigned({ keys, commonName: alias, now: Date.now(), days: 365, serial })
  return { alias, key: keys.privateKey, x509: toBase64(der) }
}

let made: Promise<{ old: Awaited<ReturnType<typeof makeKey>>; fresh: Awaited<ReturnType<typeof makeKey>> }> | undefined

/** Both pairs of a test file: making them takes longer than most tests. */
const keysOnce = () => {
  made ??= Promise.all([makeKey('emea-2026'), makeKey('emea-2027')]).then(([old, fresh]) => ({ old, fresh }))
  return made
}

export const rotationWish = (rotation: DesiredRotation): PlanWish => ({
  title: `Rotate "${rotation.from}"`,
  desired: { rotations: [rotation] },
})

/** A client that was set up with one key, and the plan that gives it another. */
export async function rotationWorld({ trustAsPartner = true } = {}) {
  const { old, fresh } = await keysOnce()
  const world = await setupWorld('opa', { certificate: { alias: old.alias, x509: old.x509 }, trustAsPartner })
  const { domain, answers } = world
  const setUp = await planned(world)
  const journal = memoryJournal()
  if ((await run(setUp, tools(domain, journal))) !== 'done') throw new Error('the setup did not end')
  const app = fold(setUp.steps, journal.events).steps.find(({ step }) => step.kind === 'create-app')?.made
  const clientSecret = [...journal.secrets.values()].at(-1) ?? ''
  const clientId = app?.clientId ?? ''
  const user = await findUserByName(domain, answers.user.userName)
  if (!user.ok || !user.value) throw new Error('the seed lacks its user')
  const { userName } = user.value

  /** Whether an assertion signed with that key brings a token. */
  const bringsToken = async ({ alias, key }: typeof old): Promise<boolean> => {
    const draft = userAssertion({ clientId, userName, alias, now: Date.now(), jti: crypto.randomUUID() })
    const assertion = await signAssertion(draft, key)
    const scope = answers.scopes[0] ?? ''
    const input = { clientId, clientSecret, grantType: jwtBearer, scope, assertion, userName }
    const tested = await testToken(domain, input, new Date().toISOString())
    if (!tested.ok) throw new Error(JSON.stringify(tested.error))
    return tested.value.accessToken !== undefined
  }
  const wish = rotationWish({ from: old.alias, to: { alias: fresh.alias, x509: fresh.x509 } })
  return { ...world, appId: app?.id ?? '', old, fresh, wish, plan: await planned(world, wish), bringsToken }
}

/** A run with a person beside it who confirms whatever it waits for. */
export async function runAttended(plan: Plan, given: RunTools): Promise<RunOutcome> {
  let outcome = await run(plan, given)
  while (outcome === 'waiting') {
    const awaited = fold(plan.steps, await given.journal.read()).steps.find(({ state }) => state === 'awaiting')
    // Another runner may have confirmed it meanwhile.
    outcome = awaited ? await confirm(plan, awaited.step.id, given) : await run(plan, given)
  }
  return outcome
}
