import type { Domain } from '../../domain/domain'
import { scimText } from '../../domain/list-all'
import type { Result } from '../../result'
import { ok } from '../../result'
import type { DistrustCertificate, RemoveCertificate } from '../plan/step-types'
import { certificateUpload } from './certificate-upload'
import { type Authored, findAuthored } from './find-authored'
import { anything, segment, sendPlanned } from './send-planned'
import { conflict, fromWrite, isGone, isTaken, stillUnknown } from './step-error'
import type { Done, StepError, StepKind } from './step-kind'

/** What was there: an id; `null`: nothing. */
export type WasHeld = { id: string } | null

interface Store {
  /** e.g. `OAuthClientCertificates`. */
  resource: string
  describe: (alias: string) => string
  /** Why it must stay, one sentence; `null`: it may go. */
  keptBy?: (domain: Domain, alias: string) => Promise<Result<string | null, StepError>>
}

/** Takes a certificate out of a store. It is public, so it can be put back as it was. */
export function removalStep<S extends RemoveCertificate | DistrustCertificate>({
  resource,
  describe,
  keptBy,
}: Store): StepKind<S, WasHeld> {
  const path = `/admin/v1/${resource}`
  const find = (domain: Domain, alias: string) => findAuthored(domain, path, `certificateAlias eq ${scimText(alias)}`)
  const isSame = (found: Authored, { x509 }: S) => found.x509Base64Certificate === x509
  const requests = ({ certificateId }: S) => [{ method: 'DELETE', path: `${path}/${segment(certificateId)}` }]
  return {
    right: [resource, 'DELETE'],
    describe: ({ alias }) => describe(alias),
    requests,
    async look({ alias }, domain) {
      const found = await find(domain, alias)
      return found.ok ? ok(found.value && { id: found.value.id }) : found
    },
    async do(step, { domain, was, isAgain }) {
      if (was === null) return done('It was gone already.')
      const found = await find(domain, step.alias)
      if (!found.ok) return isAgain ? stillUnknown(found.error) : fromWrite(found.error)
      if (!found.value) return done(isAgain ? 'It was removed; only the answer was lost.' : 'It was gone already.')
      if (found.value.id !== step.certificateId || !isSame(found.value, step))
        return conflict(
          `The alias "${step.alias}" names another certificate by now. Look who put it there, then plan again.`,
        )
      const kept = keptBy ? await keptBy(domain, step.alias) : ok(null)
      if (!kept.ok) return kept
      if (kept.value !== null) return conflict(kept.value)
      const deleted = await sendPlanned(domain, requests(step)[0], anything)
      return deleted.ok || isGone(deleted.error) ? done('Removed.') : fromWrite(deleted.error)
    },
    async undo(step, { domain, was }) {
      const { alias, x509 } = step
      if (was === null) return ok(`"${alias}" was gone before; nothing was taken back.`)
      const found = await find(domain, alias)
      if (!found.ok) return stillUnknown(found.error)
      if (found.value) return isThere(found.value, step)
      const answer = await sendPlanned(domain, certificateUpload(resource, alias, x509), anything)
      if (answer.ok) return ok(`"${alias}" was put back.`)
      if (!isTaken(answer.error)) return fromWrite(answer.error)
      // What was sent before arrived only now, after we looked.
      const late = await find(domain, alias)
      if (!late.ok) return stillUnknown(late.error)
      return late.value ? isThere(late.value, step) : fromWrite(answer.error)
    },
  }

  function isThere(found: Authored, step: S): Result<string, StepError> {
    return isSame(found, step)
      ? ok(`"${step.alias}" is there.`)
      : conflict(`The alias "${step.alias}" names another certificate by now. Remove that one, then undo again.`)
  }
}

const done = (says: string): Result<Done, StepError> => ok({ made: {}, says })
