import { tookWords } from '@/components/test/clock-words'
import type { SentTest } from '@/components/test/send-test'
import { spanInWords } from '@/components/ui/time-in-words'
import { grantName } from '@/lib/facts/grant-names'
import type { SentRequest, TokenTestResult } from '@/lib/queries/shapes/test'
import { earlierSteps } from './earlier-steps'
import { answerValues, lineOf, requestValues } from './request-values'
import type { Step } from './sequence'

export type Run = Pick<SentTest, 'form' | 'result' | 'assertion' | 'witness' | 'signIn' | 'more' | 'before'>

/** From signing to the token, or to the refusal. */
export function tokenSteps(run: Run): Step[] {
  const { result, signIn } = run
  const refusal = result.facts.refusal?.value
  if (refusal?.at === 'caller') return [notSigned(refusal.text)]
  // Opened by a person in a window of their own; a page that Assay looked at is an exchange as others are.
  if (signIn?.at === 'refused' && result.request.headers.length === 0)
    return [...signInSteps(run), ...refusedSteps(result)]
  return [
    ...(signIn?.at === 'code' ? signInSteps(run) : []),
    ...earlierSteps(run.before ?? []),
    ...signingSteps(run),
    ...exchangeSteps(run),
  ]
}

/** A refresh, as the nth of a run. What the domain knows was told before. */
export const refreshSteps = (
  { form }: Pick<Run, 'form'>,
  { result, witness }: Pick<Run, 'result' | 'witness'>,
  nth: number,
): Step[] =>
  exchangeSteps({ form, result, ...(witness && { witness }) })
    .filter(({ id }) => id !== 'facts')
    .map((step) => ({ ...step, id: `refresh-${nth}-${step.id}` }))

function signInSteps({ result, more, signIn }: Run): Step[] {
  const asked = (result.facts.signInRequest ?? more?.signInRequest)?.value
  if (!asked) return []
  const values: Step['values'] = [
    ['client_id', asked.clientId],
    ['redirect_uri', asked.redirectUri],
    ['scope', asked.scope],
    ['code_challenge', asked.challenge],
  ]
  const there: Step = {
    id: 'sign-in',
    from: 'browser',
    to: 'sign-in',
    says: `GET ${pathOf(asked.url)}`,
    values: values.filter(([, value]) => value !== ''),
  }
  if (signIn?.at !== 'code') return [there]
  return [
    there,
    {
      id: 'code',
      from: 'sign-in',
      to: 'browser',
      says: 'Somebody signed in: back with a code',
      values: [['code', '…']],
    },
  ]
}

function refusedSteps({ facts, answer }: TokenTestResult): Step[] {
  const { error, text, status } = facts.refusal?.value ?? {}
  const values: Step['values'] = [...named('error', error), ...named('error_description', text)]
  const code = answer.kind === 'http' ? answer.status : status
  return [
    {
      id: 'token-answer',
      from: 'sign-in',
      to: 'browser',
      says: code === 302 ? 'Sent back without a code' : `${code ?? 'Refused'}: shown on the page`,
      values,
    },
  ]
}

const notSigned = (text: string | undefined): Step => ({
  id: 'sign',
  from: 'browser',
  to: 'browser',
  says: 'Could not sign, and sent nothing',
  values: named('because', text),
})

function signingSteps({ assertion }: Run): Step[] {
  if (!assertion) return []
  const { header, claims } = assertion
  const { iat, exp } = claims
  const lasts = typeof iat === 'number' && typeof exp === 'number' ? spanInWords((exp - iat) * 1000) : undefined
  return [
    {
      id: 'sign',
      from: 'browser',
      to: 'browser',
      says: 'Signs the assertion',
      values: [
        ...(['alg', 'kid'] as const).flatMap((name) => named(name, header[name])),
        ...(['iss', 'sub', 'aud'] as const).flatMap((name) => named(name, claims[name])),
        ...named('lasts', lasts),
      ],
    },
  ]
}

function exchangeSteps({
  form,
  result,
  witness,
  assertion,
}: Pick<Run, 'form' | 'result' | 'witness' | 'assertion'>): Step[] {
  const { request, answer, accessToken, facts } = result
  const domainKnows = knownToDomain(facts)
  return [
    {
      id: 'ask',
      from: 'browser',
      to: 'assay',
      says: askedWords(request),
      values: [
        ...named('with', assertion && 'the signed assertion'),
        ...named('secret', request.headers.some(([name]) => name === 'authorization') && secretFrom(form)),
      ],
    },
    { id: 'token-request', from: 'assay', to: 'domain', says: lineOf(request), values: requestValues(request) },
    {
      id: 'token-answer',
      from: 'domain',
      to: 'assay',
      says: answerSays(result),
      values: answerValues(answer),
      ...(answer.kind === 'http' && { took: tookWords(answer.milliseconds) }),
    },
    ...(domainKnows.length === 0
      ? []
      : [
          {
            id: 'facts',
            from: 'domain' as const,
            to: 'assay' as const,
            says: 'Told meanwhile what it knows of the call',
            values: domainKnows,
          },
        ]),
    {
      id: 'handed',
      from: 'assay',
      to: 'browser',
      says: accessToken === undefined ? 'Hands the answer over' : 'Hands the token over, for this page’s memory',
      values: [],
      ...(witness && { took: tookWords(witness.milliseconds) }),
    },
  ]
}

function askedWords(request: SentRequest): string {
  const grant = fieldOf(request, 'grant_type')
  if (grant !== undefined) return `Asks for the token request: ${grantName(grant)}`
  return fieldOf(request, 'response_type') === 'device_code' ? 'Asks for a device code' : 'Asks for the request'
}

const secretFrom = ({ secretFrom: from }: Run['form']) => (from === 'held' ? 'kept on the server' : 'typed here')

function answerSays({ answer, accessToken }: TokenTestResult): string {
  if (answer.kind === 'none') return 'No answer'
  return accessToken === undefined ? `HTTP ${answer.status}` : `HTTP ${answer.status}: a token`
}

function knownToDomain({ app, user, roles, certificates, settings }: TokenTestResult['facts']): Step['values'] {
  return [
    ...named('application', app && (app.value?.displayName ?? 'none of this client ID')),
    ...named('user', user && (user.value?.userName ?? 'none of this name')),
    ...named('roles', roles && (roles.value.map(({ role }) => role).join(', ') || 'none')),
    ...named('certificates', certificates && String(certificates.value.length)),
    ...named('key set', settings && (settings.value.signingCertPublicAccess ? 'open to all' : 'closed to strangers')),
  ]
}

export const named = (name: string, value: unknown): Step['values'] =>
  typeof value === 'string' && value !== '' ? [[name, value]] : []

const fieldOf = ({ form = [] }: SentRequest, wanted: string) => form.find(([name]) => name === wanted)?.[1]

const pathOf = (url: string) => (URL.canParse(url) ? new URL(url).pathname : url)
