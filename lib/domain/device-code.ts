import type { Facts } from '../facts/facts'
import { deviceCode } from '../facts/grant-types'
import type { DeviceCodes, DeviceTestResult, SentRequest } from '../queries/shapes/test'
import { collectFacts } from './collect'
import type { Domain } from './domain'
import { exchange } from './exchange'
import { readJson } from './read-json'
import { readTokenAnswer } from './token'

interface DeviceCall {
  clientId: string
  /** As it goes on the wire, whole. */
  scope: string
  /** How the client will prove itself when it asks for the token. */
  clientAuth: 'basic' | 'post' | 'client-assertion'
  serviceAppId?: string
}

/**
 * `POST /oauth2/v1/device`. The client names itself and proves nothing: "this device flow doesn't use the client secret to obtain the
 * device code" (OCI IAM, Device Code Grant Type). A refusal is an answer, and what the domain knows of the call stands beside it.
 * `now` is an ISO instant.
 */
export async function askDeviceCode(domain: Domain, call: DeviceCall, now: string): Promise<DeviceTestResult> {
  const { clientId, scope, clientAuth, serviceAppId } = call
  const url = `${domain.url}/oauth2/v1/device`
  const form: [string, string][] = [
    ['response_type', 'device_code'],
    ['client_id', clientId],
    ...(scope === '' ? [] : [['scope', scope] as [string, string]]),
  ]
  const headers: [string, string][] = [
    ['content-type', 'application/x-www-form-urlencoded'],
    ['accept', 'application/json'],
  ]
  const request: SentRequest = { method: 'POST', url, headers, form }
  const received = await exchange(
    domain.fetch,
    { method: 'POST', url, headers: Object.fromEntries(headers), body: `${new URLSearchParams(form)}` },
    { maxBytes: 200_000 },
  )
  const { answer, fact, refusal } = readTokenAnswer(received)
  const codes = received.ok && received.value.status === 200 ? codesIn(received.value.body) : undefined
  if (codes) return { request, answer, facts: {}, problems: [], codes }

  const asked = { clientId, scope, ...(serviceAppId !== undefined && { serviceAppId }) }
  const { facts, problems } = await collectFacts(domain, asked, now)
  // Where the code would have gone: the gates judge that address, and not that of the device endpoint.
  const tokenRequest = {
    url: facts.domain?.value.tokenEndpoint ?? '',
    grantType: deviceCode,
    clientId,
    clientAuth,
    scope,
  }
  const seen: Facts = {
    tokenRequest: { value: { ...tokenRequest, authProblems: [] }, from: 'request', at: now },
    ...(refusal && { refusal: { value: refusal, from: 'answer', at: now } }),
    ...(fact && { tokenAnswer: { value: fact, from: 'answer', at: now } }),
  }
  return { request, answer, facts: { ...facts, ...seen }, problems }
}

/** Its required members (RFC 8628 section 3.2); `undefined` where one is missing. */
function codesIn(body: string): DeviceCodes | undefined {
  const json = readJson(body)
  if (typeof json !== 'object' || json === null) return undefined
  const members: Record<string, unknown> = { ...json }
  const text = (name: string) => (typeof members[name] === 'string' ? members[name] : '')
  const seconds = (name: string) => {
    const value = Number(members[name])
    return Number.isFinite(value) && value > 0 ? value : undefined
  }
  const expiresIn = seconds('expires_in')
  const interval = seconds('interval')
  const codes = {
    deviceCode: text('device_code'),
    userCode: text('user_code'),
    verificationUri: text('verification_uri'),
  }
  if (expiresIn === undefined || Object.values(codes).includes('')) return undefined
  return { ...codes, expiresIn, ...(interval !== undefined && { interval }) }
}
