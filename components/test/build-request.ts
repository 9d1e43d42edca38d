import { jwtBearer } from '@/lib/facts/grant-types'
import type { RequestChange, SignInChange, WireChange } from '@/lib/facts/request-change'
import { type AssertionDraft, applyChange, userAssertion } from '@/lib/jose/assertion'
import { applyEdits, type Edit } from './assertion-edits'
import { askedScope } from './grants'
import { mergeChanges } from './merge-changes'
import type { TestForm } from './test-form'

/** What differs from the plain request, in the order it counts: the Lab breaks, the person edits, a fix has the last word. */
export interface Layers {
  /** Changes of the faults that are in. */
  faults: readonly RequestChange[]
  edits: readonly Edit[]
  /** Changes of the fixes that were taken. */
  fixes: readonly RequestChange[]
}

/** What goes on the wire, before it is signed. */
export interface BuiltRequest {
  clientId: string
  grantType: string
  scope: string
  tokenPath?: string
  /** Call this instance, where it is not the one chosen. */
  serviceAppId?: string
  signWith: NonNullable<RequestChange['signWith']>
  jti: 'repeat' | 'fresh'
  token: NonNullable<RequestChange['token']>
  assertion: NonNullable<RequestChange['assertion']>
  clientAssertion: NonNullable<RequestChange['clientAssertion']>
  /** The proof call's path, where it is another. */
  servicePath?: string
  wire?: WireChange
  /** A program that verifies the token before a service is called. */
  verifier?: NonNullable<RequestChange['verifier']>
  /** Presented in the place of the token that came. */
  bearer?: string
  signIn?: SignInChange
  /** Of the device code grant, where it does not wait for a person. */
  device?: Exclude<RequestChange['device'], 'confirmed' | undefined>
  refreshToken: NonNullable<RequestChange['refreshToken']>
  /** Refreshes, where it is not the one chosen. */
  refreshClientId?: string
}

/** The request's own parameters with every change in. */
export function buildRequest(
  form: Pick<TestForm, 'clientId' | 'grantType' | 'scope' | 'isOffline'>,
  { faults, fixes }: Pick<Layers, 'faults' | 'fixes'>,
): BuiltRequest {
  const { tokenPath, serviceAppId, servicePath, signIn, ...change } = mergeChanges([...faults, ...fixes])
  const { tokenOrigin, tokenMethod, contentType, credentials } = change
  const wire: WireChange = {
    ...(tokenOrigin !== undefined && { tokenOrigin }),
    ...(tokenMethod !== undefined && { tokenMethod }),
    ...(contentType !== undefined && { contentType }),
    ...(credentials !== undefined && { credentials }),
  }
  return {
    clientId: change.clientId ?? form.clientId,
    grantType: change.grantType ?? form.grantType,
    scope: askedScope(form, change.scope ?? form.scope),
    signWith: change.signWith ?? 'registered',
    jti: change.jti ?? 'fresh',
    token: change.token ?? 'whole',
    assertion: change.assertion ?? 'whole',
    clientAssertion: change.clientAssertion ?? 'fresh',
    refreshToken: change.refreshToken ?? 'newest',
    ...(change.refreshClientId !== undefined && { refreshClientId: change.refreshClientId }),
    ...(Object.keys(wire).length > 0 && { wire }),
    ...(signIn && { signIn }),
    ...(change.device !== undefined && change.device !== 'confirmed' && { device: change.device }),
    ...(change.verifier && { verifier: change.verifier }),
    ...(change.bearer !== undefined && change.bearer !== 'issued' && { bearer: change.bearer }),
    ...(servicePath !== undefined && servicePath !== 'as deployed' && { servicePath }),
    ...(tokenPath !== undefined && { tokenPath }),
    ...(serviceAppId !== undefined && { serviceAppId }),
  }
}

interface Moment {
  /** Milliseconds since the epoch. */
  now: number
  /** A fresh one. */
  jti: string
  /** One that was used before, for a change that repeats it. */
  spentJti?: string | undefined
}

/** The assertion as it will be signed. Edits that cannot be read are left out; the editor shows them. */
export function buildAssertion(
  form: AssertionForm,
  { faults, edits, fixes }: Layers,
  { now, jti, spentJti }: Moment,
): AssertionDraft {
  const plain = plainAssertion(form, { now, jti })
  const broken = applyChange(plain, mergeChanges(faults), now, spentJti)
  const fix = mergeChanges(fixes)
  const built = applyChange(applyEdits(broken, edits).draft, fix, now, spentJti)
  return fix.jti === 'fresh' ? { ...built, claims: { ...built.claims, jti } } : built
}

type AssertionForm = Pick<TestForm, 'grantType' | 'clientId' | 'userName' | 'alias'> & Partial<Pick<TestForm, 'domain'>>

/** What a correct request would carry, what the editor starts from: for a user, else for the client in place of its secret. */
export const plainAssertion = (form: AssertionForm, moment: Pick<Moment, 'now' | 'jti'>): AssertionDraft =>
  form.grantType === jwtBearer
    ? userAssertion({ ...form, ...moment, ...audienceOf(form), userName: form.userName.trim() })
    : clientAssertion(form, moment)

const hour = 3_600_000

/** The same form of assertion; its subject is the client itself. */
export const clientAssertion = (
  { clientId, alias, ...form }: Pick<AssertionForm, 'clientId' | 'alias' | 'domain'>,
  { now, jti }: Pick<Moment, 'now' | 'jti'>,
  state: BuiltRequest['clientAssertion'] = 'fresh',
): AssertionDraft =>
  userAssertion({
    clientId,
    userName: clientId,
    alias,
    now: state === 'old' ? now - hour : now,
    jti,
    ...audienceOf(form),
  })

/** Where the domain refused the usual value. */
const audienceOf = ({ domain }: Pick<AssertionForm, 'domain'>) =>
  domain?.audience ? { audience: domain.audience.value } : {}
