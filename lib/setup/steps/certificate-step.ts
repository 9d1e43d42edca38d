import type { Domain } from '../../domain/domain'
import { scimText } from '../../domain/list-all'
import { ok } from '../../result'
import type { TrustCertificate, UploadCertificate } from '../plan/step-types'
import { certificateUpload } from './certificate-upload'
import { createOnce, isMadeBy, removeMade, type WasThere } from './creation'
import { type Authored, findAuthored } from './find-authored'
import { Created } from './send-planned'
import type { Author, StepKind } from './step-kind'

interface Store {
  /** e.g. `OAuthClientCertificates`. */
  resource: string
  describe: (alias: string) => string
}

/** The two certificate stores differ in their name only. */
export function certificateStep<S extends UploadCertificate | TrustCertificate>({
  resource,
  describe,
}: Store): StepKind<S, WasThere> {
  const path = `/admin/v1/${resource}`
  const find = (domain: Domain, alias: string) => findAuthored(domain, path, `certificateAlias eq ${scimText(alias)}`)
  const isOurs = (caller: Author, x509: string) => (found: Authored) =>
    isMadeBy(caller, found) && found.x509Base64Certificate === x509
  const requests = ({ alias, x509 }: S) => [certificateUpload(resource, alias, x509)]
  const what = (alias: string) => `The certificate "${alias}"`
  return {
    right: [resource, 'POST'],
    describe: ({ alias }) => describe(alias),
    requests,
    async look({ alias }, domain) {
      const found = await find(domain, alias)
      return found.ok ? ok(found.value && { id: found.value.id }) : found
    },
    do: (step, { domain, was, isAgain, caller }) =>
      createOnce({
        domain,
        was,
        isAgain,
        what: what(step.alias),
        find: () => find(domain, step.alias),
        isOurs: isOurs(caller, step.x509),
        request: requests(step)[0],
        schema: Created,
        done: ({ id }, isFoundAgain) => ({
          made: { id },
          says: isFoundAgain ? 'It was uploaded; only the answer was lost.' : 'Uploaded.',
        }),
      }),
    undo: (step, { domain, was, made, caller }) =>
      removeMade({
        domain,
        was,
        made,
        path,
        what: what(step.alias),
        find: () => find(domain, step.alias),
        isOurs: isOurs(caller, step.x509),
      }),
  }
}
