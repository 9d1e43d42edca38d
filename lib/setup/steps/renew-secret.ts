import * as z from 'zod'
import { ok } from '../../result'
import type { RenewSecret } from '../plan/step-types'
import { sendPlanned } from './send-planned'
import { fromWrite } from './step-error'
import type { StepKind } from './step-kind'

const Renewed = z.looseObject({ clientSecret: z.string().min(1) })

const requests = ({ app }: RenewSecret) => [
  {
    method: 'POST',
    path: '/admin/v1/AppClientSecretRegenerator',
    body: { schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:AppClientSecretRegenerator'], appId: app },
  },
]

export const renewSecret: StepKind<RenewSecret, null> = {
  right: ['AppClientSecretRegenerator', 'POST'],
  describe: ({ displayName }) => `Regenerate the client secret of "${displayName}"`,
  detail: () => 'the old secret stops at once',
  requests,
  look: async () => ok(null),
  // Doing it again is right: a secret whose answer was lost is known to nobody.
  async do(step, { domain }) {
    const answer = await sendPlanned(domain, requests(step)[0], Renewed)
    if (!answer.ok) return fromWrite(answer.error)
    return ok({
      made: {},
      says: 'There is a new client secret; the old one has stopped.',
      secret: answer.value.clientSecret,
    })
  },
  undo: async () => ok('A secret that was replaced cannot be brought back; the new one stays.'),
}
