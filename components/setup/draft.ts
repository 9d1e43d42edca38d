import type { Certificate } from '@/lib/jose/certificate'
import type { SetupAnswers } from '@/lib/queries/shapes/setup'

/** What a person chose in the wizard so far; what is absent is derived. Holds no key and no secret, so a tab may keep it. */
export interface Draft {
  /** What a link asked for while no instance is chosen. */
  kind?: 'opa' | 'oic'
  domainId?: string
  serviceAppId?: string
  /** A connected domain's id, or `outside`. */
  caller?: string
  displayName?: string
  alias?: string
  keyFrom?: 'browser' | 'file'
  validDays?: number
  keyKind?: string
  certificate?: DraftCertificate
  trustAsPartner?: boolean
  scopes?: string[]
  user?: { id: string; userName: string; displayName: string }
  roleToApplication?: boolean
}

export type DraftCertificate =
  /** The private key lies in the key store, under this domain and alias. */
  | { from: 'browser'; alias: string; keptFor: string; facts: Certificate }
  | { from: 'file'; fileName: string; facts: Certificate }
  /** Of a plan that was opened elsewhere: what the plan itself knows. */
  | { from: 'plan'; alias: string; x509: string }

export const outside = 'outside'

/** Another called instance has other scopes, and in another domain other users and roles of the caller. */
export function chooseService(draft: Draft, domainId: string, serviceAppId: string): Draft {
  const { kind: _, scopes: __, roleToApplication: ___, user, trustAsPartner, ...rest } = draft
  const kept =
    draft.domainId === undefined || draft.domainId === domainId
      ? { ...(user && { user }), ...(trustAsPartner !== undefined && { trustAsPartner }) }
      : {}
  return { ...rest, ...kept, domainId, serviceAppId }
}

export const withoutCertificate = ({ certificate: _, ...draft }: Draft): Draft => draft

/** A link into the wizard: a fix that names a recipe, or a domain's page that names an instance. `null`: an ordinary visit. */
export function linkedDraft(draft: Draft, params: URLSearchParams): Draft | null {
  const [domainId, serviceAppId, recipe] = [params.get('domain'), params.get('service'), params.get('recipe')]
  if (domainId && serviceAppId) return chooseService(draft, domainId, serviceAppId)
  if (recipe === null) return null
  const { domainId: _, serviceAppId: __, scopes: ___, user: ____, ...rest } = draft
  return { ...rest, kind: recipe.startsWith('oic') ? 'oic' : 'opa' }
}

/** The wizard's input of a plan that is open already, so that Back works in a tab that never had it. */
export function draftOf(answers: SetupAnswers): Draft {
  const { domainId, serviceAppId, callerDomainId, displayName, certificate, trustAsPartner, scopes, user } = answers
  return {
    domainId,
    serviceAppId,
    caller: callerDomainId ?? outside,
    displayName,
    alias: certificate.alias,
    certificate: { from: 'plan', ...certificate },
    trustAsPartner,
    scopes,
    user: { ...user, displayName: user.userName },
    roleToApplication: answers.roleToApplication,
  }
}
