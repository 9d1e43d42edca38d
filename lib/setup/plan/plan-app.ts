import type { AppFlag, Desired, DesiredApp } from '../desired'
import type { Draft } from './draft'
import { listChange, sameName, wishedFor } from './list-change'
import { describeMade, isMadeByAssay } from './made-by'
import type { PlanProblem } from './plan-types'
import type { AppThere, Snapshot } from './snapshot-types'
import type { UpdateApp } from './step-types'

/** Returns the application's id, or the reference to it; `null`: there is a problem. */
export function planApp(
  draft: Draft,
  wanted: DesiredApp,
  desired: Desired,
  snapshot: Snapshot,
  runName: string,
): string | null {
  const unknown = unknownAlias(wanted, desired, snapshot)
  if (unknown) draft.problems.push(unknown)
  const there = snapshot.apps.find(({ id, displayName }) =>
    wanted.id === undefined ? sameName(displayName, wanted.displayName) : id === wanted.id,
  )
  if (there) return planExisting(draft, wanted, there)
  if (wanted.id === undefined) return planNew(draft, wanted, runName)
  draft.problems.push({
    code: 'app-gone',
    message: `The application "${wanted.displayName}" is no longer in the domain.`,
    todo: 'Load the page again and choose another, or set up a new one.',
    field: 'displayName',
  })
  return null
}

function planNew(draft: Draft, wanted: DesiredApp, runName: string): string {
  const { displayName, isActive = true, isClient, resource } = wanted
  const redirectUris = wishedFor(wanted.redirectUris)
  const flags = flagsThat(wanted, (isOn) => isOn)
  const app = draft.add(resource ? 'resource' : 'app', {
    kind: 'create-app',
    displayName,
    description: describeMade(runName, wanted.description),
    clientType: wanted.clientType ?? 'confidential',
    allowedGrants: wishedFor(wanted.allowedGrants),
    scopes: wishedFor(wanted.scopes),
    certificates: wishedFor(wanted.certificates),
    ...(redirectUris.length > 0 && { redirectUris }),
    ...(flags.length > 0 && { flags }),
    ...(isClient === false && { isClient }),
    ...(resource && { resource }),
  })
  if (isActive) draft.add('active', { kind: 'activate-app', app, displayName, active: true })
  return app
}

function planExisting(draft: Draft, wanted: DesiredApp, there: AppThere): string | null {
  const { id, clientId, displayName } = there
  const change = changeOf(wanted, there)
  const isSwitched = wanted.isActive !== undefined && wanted.isActive !== there.isActive
  const isRenewed = wanted.clientSecret === 'renewed'
  const isTouched = change !== null || isSwitched || isRenewed
  const problem = isTouched || wanted.resource ? untouchable(wanted, there) : null
  if (problem) {
    draft.problems.push(problem)
    return null
  }
  // What only guards something is not what all this is about.
  if (wanted.isClient !== false) draft.target ??= { appId: id, clientId, displayName }
  if (change) draft.add('app', { kind: 'update-app', appId: id, displayName, ...change })
  else draft.already.push(`The application "${displayName}" has what it needs`)
  if (isSwitched) draft.add('active', { kind: 'activate-app', app: id, displayName, active: !there.isActive })
  else if (wanted.isActive) draft.already.push(`The application "${displayName}" is active`)
  if (isRenewed) draft.add('secret', { kind: 'renew-secret', app: id, displayName })
  return id
}

type AppChange = Pick<
  UpdateApp,
  'clientType' | 'allowedGrants' | 'scopes' | 'certificates' | 'redirectUris' | 'flags' | 'trustScope'
>

const flagsThat = ({ flags = {} }: DesiredApp, differs: (isOn: boolean, flag: AppFlag) => boolean): AppFlag[] =>
  // Safe: the keys of such a record.
  (Object.keys(flags) as AppFlag[]).filter((flag) => differs(flags[flag] === true, flag))

function changeOf(wanted: DesiredApp, there: AppThere): AppChange | null {
  const allowedGrants = listChange(there.allowedGrants, wanted.allowedGrants)
  const scopes = listChange(there.scopes, wanted.scopes)
  const certificates = listChange(there.certificates, wanted.certificates, sameName)
  const redirectUris = listChange(there.redirectUris, wanted.redirectUris)
  const flags = flagsThat(wanted, (isOn, flag) => isOn !== there.flags.includes(flag))
  const { clientType } = wanted
  const isOtherType = clientType !== undefined && clientType !== there.clientType
  const { trustScope } = wanted
  const isOtherTrust = trustScope !== undefined && trustScope !== there.trustScope
  const isListed = allowedGrants ?? scopes ?? certificates ?? redirectUris
  if (!isListed && !isOtherType && !isOtherTrust && flags.length === 0) return null
  return {
    ...(isOtherType && { clientType }),
    ...(allowedGrants && { allowedGrants }),
    ...(scopes && { scopes }),
    ...(certificates && { certificates }),
    ...(redirectUris && { redirectUris }),
    ...(flags.length > 0 && { flags: Object.fromEntries(flags.map((flag) => [flag, wanted.flags?.[flag] === true])) }),
    ...(isOtherTrust && { trustScope }),
  }
}

function untouchable(wanted: DesiredApp, there: AppThere): PlanProblem | null {
  const { displayName } = there
  const field = wanted.isClient === false ? 'gateway.displayName' : 'displayName'
  if (there.isOracleService)
    return {
      code: 'oracle-made',
      message: `Oracle made "${displayName}" for a service instance; it cannot be edited.`,
      todo: 'Choose another name and set up an application of your own that takes the same scopes.',
      field,
    }
  if (wanted.id === undefined && !isMadeByAssay(there.description))
    return {
      code: 'name-taken',
      message: `"${displayName}" is the name of another application in this domain.`,
      todo: 'Choose another name; names are unique in a domain, whatever their case.',
      field,
    }
  const { resource } = wanted
  if (
    resource &&
    (resource.audience !== there.audience || resource.scopes.some((one) => !there.ownScopes.includes(one)))
  )
    return {
      code: 'other-resource',
      message: `"${displayName}" is there and guards ${there.audience === '' ? 'nothing' : there.audience} with the scopes ${there.ownScopes.join(', ') || 'none'}.`,
      todo: 'Choose another name, or let a person add the scope: the audience of an application in use is never changed.',
      field,
    }
  return null
}

/** An application can name only certificates that are in the client store, or will be. */
function unknownAlias(wanted: DesiredApp, desired: Desired, snapshot: Snapshot): PlanProblem | null {
  const stored = [...snapshot.certificates, ...(desired.certificates ?? [])].filter(({ store }) => store === 'client')
  const missing = wishedFor(wanted.certificates).find((alias) => !stored.some((each) => sameName(each.alias, alias)))
  if (missing === undefined) return null
  return {
    code: 'alias-unknown',
    message: `The domain holds no client certificate "${missing}".`,
    todo: 'Upload the certificate again: set up the client with the same name and alias.',
    field: 'certificate.alias',
  }
}
