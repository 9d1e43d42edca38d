import type { App } from '../../domain/app'
import { getApp } from '../../domain/apps'
import { ok } from '../../result'
import { sameName } from '../plan/list-change'
import type { ListChange, UpdateApp } from '../plan/step-types'
import { appPatch } from './app-patch'
import { clientTypeWord, counted, grantWord } from './grant-words'
import { anything, sendPlanned } from './send-planned'
import { conflict, fromWrite, stillUnknown } from './step-error'
import type { StepKind } from './step-kind'

/** What the step may touch, as it was; `null`: the application is gone. */
export type AppWas = {
  clientType: string | null
  allowedGrants: string[]
  scopes: string[]
  certificates: string[]
  /** Absent in journals of an older console. */
  redirectUris?: string[]
  trustScope?: string | null
  bypassConsent?: boolean
} | null

const partsOf = (app: App): NonNullable<AppWas> => ({
  clientType: app.clientType ?? null,
  allowedGrants: app.allowedGrants,
  scopes: app.allowedScopes.map(({ fqs }) => fqs),
  certificates: app.certificates.map(({ certAlias }) => certAlias),
  redirectUris: app.redirectUris,
  trustScope: app.trustScope ?? null,
  bypassConsent: app.bypassConsent,
})

const requests = (step: UpdateApp) => {
  const { appId, clientType, allowedGrants, scopes, certificates, redirectUris, trustScope, bypassConsent } = step
  return [
    appPatch(appId, {
      ...(clientType && { clientType }),
      ...(allowedGrants && { allowedGrants }),
      ...(scopes && { scopes }),
      ...(certificates && { certificates }),
      ...(redirectUris && { redirectUris }),
      ...(trustScope && { trustScope }),
      ...(bypassConsent !== undefined && { bypassConsent }),
    }),
  ]
}

export const updateApp: StepKind<UpdateApp, AppWas> = {
  right: ['Apps', 'PATCH'],
  describe: ({ displayName }) => `Change the application "${displayName}"`,
  detail: ({ clientType, allowedGrants, scopes, certificates, redirectUris, trustScope, bypassConsent }) =>
    [
      clientType && `client type ${clientTypeWord(clientType)}`,
      allowedGrants && changeWords(allowedGrants, grantWord),
      scopes && scopeWords(scopes),
      certificates && changeWords(certificates, (alias) => `certificate ${alias}`),
      redirectUris && changeWords(redirectUris, (uri) => `redirect to ${uri}`),
      trustScope && 'authorized resources Specific',
      bypassConsent === false && 'people are asked for consent',
    ]
      .filter(Boolean)
      .join(' · '),
  requests,
  async look({ appId }, domain) {
    const app = await getApp(domain, appId)
    return app.ok ? ok(app.value && partsOf(app.value)) : app
  },
  async do(step, { domain, was }) {
    if (was === null) return conflict(`The application "${step.displayName}" is gone. Plan again.`)
    // A list that is replaced would lose what somebody added since the plan was made.
    if (step.allowedGrants?.remove.length && !isSameSet(step.allowedGrants.was, was.allowedGrants))
      return conflict(`The grants of "${step.displayName}" were changed after the plan was made. Plan again.`)
    if (step.redirectUris?.remove.length && !isSameSet(step.redirectUris.was, was.redirectUris ?? []))
      return conflict(`The redirect URLs of "${step.displayName}" were changed after the plan was made. Plan again.`)
    const answer = await sendPlanned(domain, requests(step)[0], anything)
    return answer.ok ? ok({ made: {}, says: 'Changed.' }) : fromWrite(answer.error)
  },
  async undo(step, { domain, was }) {
    const app = await getApp(domain, step.appId)
    if (!app.ok) return stillUnknown(app.error)
    if (!app.value || was === null) return ok('The application is gone; there is nothing to take back.')
    const now = partsOf(app.value)
    const allowedGrants = takenBack(step.allowedGrants, was.allowedGrants, now.allowedGrants)
    const scopes = takenBack(step.scopes, was.scopes, now.scopes)
    const certificates = takenBack(step.certificates, was.certificates, now.certificates)
    const redirectUris = takenBack(step.redirectUris, was.redirectUris ?? [], now.redirectUris ?? [])
    // A client type that is no longer the one we set was set by somebody else.
    const isTypeOurs =
      step.clientType !== undefined && now.clientType === step.clientType && was.clientType !== now.clientType
    const switched = switchedBack(step, was, now)
    const isListed = allowedGrants ?? scopes ?? certificates ?? redirectUris
    if (!isListed && !isTypeOurs && Object.keys(switched).length === 0) return ok('There was nothing to take back.')
    const patch = appPatch(step.appId, {
      ...(isTypeOurs && { clientType: was.clientType }),
      ...(allowedGrants && { allowedGrants }),
      ...(scopes && { scopes }),
      ...(certificates && { certificates }),
      ...(redirectUris && { redirectUris }),
      ...switched,
    })
    const answer = await sendPlanned(domain, patch, anything)
    return answer.ok ? ok('The change was taken back.') : fromWrite(answer.error)
  },
}

/** What we set, where it is still as we set it and was otherwise before. */
function switchedBack(step: UpdateApp, was: NonNullable<AppWas>, now: NonNullable<AppWas>) {
  const isTrustOurs = step.trustScope !== undefined && now.trustScope === step.trustScope
  const isConsentOurs = step.bypassConsent !== undefined && now.bypassConsent === step.bypassConsent
  return {
    ...(isTrustOurs &&
      was.trustScope !== undefined &&
      was.trustScope !== now.trustScope && { trustScope: was.trustScope }),
    ...(isConsentOurs && was.bypassConsent && { bypassConsent: true }),
  }
}

/** Takes out what the step added and puts back what it took, and only where that is still so. */
function takenBack(step: ListChange | undefined, was: string[], now: string[]): ListChange | null {
  if (!step) return null
  const has = (list: string[], value: string) => list.some((other) => sameName(other, value))
  const remove = now.filter((value) => has(step.add, value) && !has(was, value))
  const add = step.remove.filter((value) => has(was, value) && !has(now, value))
  return remove.length + add.length === 0 ? null : { was: now, add, remove }
}

const isSameSet = (a: string[], b: string[]) => a.length === b.length && a.every((value) => b.includes(value))

const changeWords = ({ add, remove }: ListChange, word: (value: string) => string) =>
  [...add.map((value) => `+ ${word(value)}`), ...remove.map((value) => `− ${word(value)}`)].join(', ')

const scopeWords = ({ add, remove }: ListChange) =>
  [add.length > 0 && `+ ${counted(add.length, 'scope')}`, remove.length > 0 && `− ${counted(remove.length, 'scope')}`]
    .filter(Boolean)
    .join(', ')
