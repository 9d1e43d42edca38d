import type { App } from '../../domain/app'
import { getApp } from '../../domain/apps'
import { grantName } from '../../facts/grant-names'
import { ok } from '../../result'
import type { AppFlag } from '../desired'
import { sameName } from '../plan/list-change'
import type { ListChange, UpdateApp } from '../plan/step-types'
import { appPatch } from './app-patch'
import { clientTypeWord, counted, flagWord } from './app-words'
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
  /** `null`: it was not there at all. */
  flags?: Partial<Record<AppFlag, boolean | null>>
  trustScope?: string | null
} | null

type Flags = Partial<Record<AppFlag, boolean | null>>

const partsOf = (app: App): NonNullable<AppWas> => ({
  clientType: app.clientType ?? null,
  allowedGrants: app.allowedGrants,
  scopes: app.allowedScopes.map(({ fqs }) => fqs),
  certificates: app.certificates.map(({ certAlias }) => certAlias),
  redirectUris: app.redirectUris,
  flags: {
    allUrlSchemesAllowed: app.allUrlSchemesAllowed ?? null,
    bypassConsent: app.bypassConsent ?? null,
  },
  trustScope: app.trustScope ?? null,
})

const requests = ({
  appId,
  clientType,
  allowedGrants,
  scopes,
  certificates,
  redirectUris,
  trustScope,
  flags,
}: UpdateApp) => [
  appPatch(appId, {
    ...(clientType && { clientType }),
    ...(allowedGrants && { allowedGrants }),
    ...(scopes && { scopes }),
    ...(certificates && { certificates }),
    ...(redirectUris && { redirectUris }),
    ...(trustScope && { trustScope }),
    ...(flags && { flags }),
  }),
]

export const updateApp: StepKind<UpdateApp, AppWas> = {
  right: ['Apps', 'PATCH'],
  describe: ({ displayName }) => `Change the application "${displayName}"`,
  detail: ({ clientType, allowedGrants, scopes, certificates, redirectUris, trustScope, flags }) =>
    [
      clientType && `client type ${clientTypeWord(clientType)}`,
      allowedGrants && changeWords(allowedGrants, grantName),
      scopes && scopeWords(scopes),
      certificates && changeWords(certificates, (alias) => `certificate ${alias}`),
      redirectUris && changeWords(redirectUris, (uri) => `redirect to ${uri}`),
      trustScope && 'authorized resources Specific',
      flags && flagWords(flags),
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
    const flags = flagsTakenBack(step.flags, was.flags, now.flags)
    // A client type that is no longer the one we set was set by somebody else.
    const isTypeOurs =
      step.clientType !== undefined && now.clientType === step.clientType && was.clientType !== now.clientType
    const isTrustOurs = isTrustTakenBack(step, was, now)
    const isListed = allowedGrants ?? scopes ?? certificates ?? redirectUris ?? flags
    if (!isListed && !isTypeOurs && !isTrustOurs) return ok('There was nothing to take back.')
    const patch = appPatch(step.appId, {
      ...(isTypeOurs && { clientType: was.clientType }),
      ...(allowedGrants && { allowedGrants }),
      ...(scopes && { scopes }),
      ...(certificates && { certificates }),
      ...(redirectUris && { redirectUris }),
      ...(isTrustOurs && was.trustScope !== undefined && { trustScope: was.trustScope }),
      ...(flags && { flags }),
    })
    const answer = await sendPlanned(domain, patch, anything)
    return answer.ok ? ok('The change was taken back.') : fromWrite(answer.error)
  },
}

/** We set it, it is still as we set it, and it was otherwise before. */
const isTrustTakenBack = (step: UpdateApp, was: NonNullable<AppWas>, now: NonNullable<AppWas>): boolean =>
  step.trustScope !== undefined && now.trustScope === step.trustScope && was.trustScope !== now.trustScope

/** Takes out what the step added and puts back what it took, and only where that is still so. */
function takenBack(step: ListChange | undefined, was: string[], now: string[]): ListChange | null {
  if (!step) return null
  const has = (list: string[], value: string) => list.some((other) => sameName(other, value))
  const remove = now.filter((value) => has(step.add, value) && !has(was, value))
  const add = step.remove.filter((value) => has(was, value) && !has(now, value))
  return remove.length + add.length === 0 ? null : { was: now, add, remove }
}

/** Those that are still as the step set them go back to what they were. */
function flagsTakenBack(step: Flags | undefined, was: Flags = {}, now: Flags = {}): Flags | null {
  // Safe: the keys of such a record.
  const ours = (Object.keys(step ?? {}) as AppFlag[]).filter(
    (flag) => now[flag] === step?.[flag] && now[flag] !== was[flag],
  )
  return ours.length === 0 ? null : Object.fromEntries(ours.map((flag) => [flag, was[flag] ?? null]))
}

const isSameSet = (a: string[], b: string[]) => a.length === b.length && a.every((value) => b.includes(value))

const changeWords = ({ add, remove }: ListChange, word: (value: string) => string) =>
  [...add.map((value) => `+ ${word(value)}`), ...remove.map((value) => `− ${word(value)}`)].join(', ')

const flagWords = (flags: Partial<Record<AppFlag, boolean>>) =>
  // Safe: the keys of such a record.
  (Object.keys(flags) as AppFlag[]).map((flag) => `${flags[flag] ? '+' : '−'} ${flagWord(flag)}`).join(', ')

const scopeWords = ({ add, remove }: ListChange) =>
  [add.length > 0 && `+ ${counted(add.length, 'scope')}`, remove.length > 0 && `− ${counted(remove.length, 'scope')}`]
    .filter(Boolean)
    .join(', ')
