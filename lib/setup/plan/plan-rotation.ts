import type { DesiredRotation } from '../desired'
import type { Draft } from './draft'
import { sameName } from './list-change'
import { planCertificate } from './plan-certificate'
import type { PlanProblem } from './plan-types'
import type { AppThere, RotationThere, Snapshot } from './snapshot-types'
import type { Proof } from './step-types'

/** Each is waited for before anything is taken away. */
const proofs: Proof[] = ['new-key-tested', 'caller-switched', 'caller-tested']

/** Add the new beside the old, wait until it is in use, remove the old: in this order, and nothing twice. */
export function planRotation(draft: Draft, wanted: DesiredRotation, snapshot: Snapshot, now: string): void {
  const { from, to } = wanted
  const there = snapshot.rotations.find((each) => each.from === from)
  const problem = problemOf(wanted, there, snapshot)
  if (problem) {
    draft.problems.push(problem)
    return
  }
  if (!there?.client) {
    draft.already.push(`The certificate "${to.alias}" has taken the place of "${from}"`)
    return
  }
  const { client, partner, apps } = there
  planCertificate(draft, { ...to, store: 'client' }, snapshot, now)
  if (partner || !snapshot.isPartnerStoreOpen) planCertificate(draft, { ...to, store: 'partner' }, snapshot, now)
  for (const app of apps) addNew(draft, app, to.alias)
  const callers = apps.map(({ displayName, clientId }) => ({ displayName, clientId }))
  for (const proof of proofs)
    draft.add(proof, { kind: 'await-proof', proof, from: client.alias, to: to.alias, apps: callers })
  for (const app of apps) removeOld(draft, app, client.alias, to.alias)
  if (partner) draft.add('old-certificate', { kind: 'distrust-certificate', ...partner })
  draft.add('old-certificate', { kind: 'remove-certificate', ...client })
}

function addNew(draft: Draft, { id, clientId, displayName, certificates }: AppThere, alias: string): void {
  draft.target ??= { appId: id, clientId, displayName }
  if (certificates.some((each) => sameName(each, alias)))
    draft.already.push(`The application "${displayName}" names "${alias}"`)
  else
    draft.add('new-beside-old', {
      kind: 'update-app',
      appId: id,
      displayName,
      certificates: { was: certificates, add: [alias], remove: [] },
    })
}

function removeOld(draft: Draft, { id, displayName, certificates }: AppThere, from: string, to: string): void {
  const old = certificates.find((each) => sameName(each, from)) ?? from
  draft.add('old-certificate', {
    kind: 'update-app',
    appId: id,
    displayName,
    certificates: { was: [...certificates.filter((each) => !sameName(each, to)), to], add: [], remove: [old] },
  })
}

function problemOf(
  { from, to }: DesiredRotation,
  there: RotationThere | undefined,
  snapshot: Snapshot,
): PlanProblem | null {
  const field = 'certificate.alias'
  if (sameName(from, to.alias))
    return {
      code: 'alias-same',
      message: `The new certificate has the alias of the old one, "${from}"; both must be there for a while.`,
      todo: 'Give the new one another alias.',
      field,
    }
  const isReplaced = snapshot.certificates.some(
    ({ store, x5t, alias }) =>
      store === 'client' &&
      sameName(alias, to.alias) &&
      snapshot.wantedCertificates.some((wanted) => wanted.store === 'client' && wanted.x5t === x5t && x5t !== ''),
  )
  if (!there?.client)
    return isReplaced
      ? null
      : {
          code: 'certificate-gone',
          message: `The domain holds no client certificate "${from}".`,
          todo: 'Load the page Certificates again and choose another.',
          field,
        }
  if (there.apps.length === 0)
    return {
      code: 'certificate-unused',
      message: `No application names "${from}", so there is no caller to change over.`,
      todo: 'Set up a client with a new certificate, or leave this one until it expires.',
      field,
    }
  if (there.client.x509 === '')
    return {
      code: 'certificate-hidden',
      message: `The domain does not show the certificate "${from}" itself, so it could not be put back.`,
      todo: 'Rotate it by hand: import the new one, change the caller over, then remove the old one.',
      field,
    }
  const oracles = there.apps.find(({ isOracleService }) => isOracleService)
  return oracles
    ? {
        code: 'oracle-made',
        message: `Oracle made "${oracles.displayName}", which names "${from}"; it cannot be edited.`,
        todo: 'Have that certificate changed where the service is managed.',
        field,
      }
    : null
}
