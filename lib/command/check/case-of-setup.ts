import { likeliestCall } from '../../../components/test/proof-calls'
import type { CheckCase } from '../../checks/check-case'
import { findAppByName } from '../../domain/apps'
import type { ReadingDomain } from '../../domain/reading-domain'
import type { ServiceInstance } from '../../queries/shapes/domains'
import { recipeOf } from '../../setup/recipes/recipes'
import { Mistake } from '../mistake'
import { said, serviceOf } from '../setup/resolve-answers'
import type { SetupFile } from '../setup/setup-file'
import { exitCodes } from '../spec/exit-codes'

export interface CheckedCall {
  content: CheckCase
  service: ServiceInstance | undefined
}

/** The call that a setup was made for, as a check keeps it. */
export async function caseOfSetup(domain: ReadingDomain, file: SetupFile): Promise<CheckedCall> {
  const recipe = recipeOf(file.recipe)
  const { displayName, adopt, user, certificate, clientProof } = file.answers
  const name = adopt?.application ?? displayName
  const app = said(await findAppByName(domain, name))
  if (!app?.name)
    throw new Mistake(
      `The domain has no client application "${name}", so every call of it is refused. "assay plan ${file.path}" shows how it is made.`,
      exitCodes.shut,
      'client-known',
    )
  const { service, scopes } = await serviceOf(domain, file, recipe)
  const call = service && likeliestCall(service, scopes[0] ?? '', recipe.id)
  return {
    service,
    content: {
      clientId: app.name,
      clientName: app.displayName,
      appId: app.id,
      grantType: recipe.grantType,
      scope: scopes.join(' '),
      isOffline: file.answers.refresh === true,
      ...(user !== undefined && { userName: user }),
      ...(certificate && { alias: certificate.alias }),
      clientProof: clientProof === 'assertion' ? 'assertion' : 'basic',
      ...(service && { service: { appId: service.appId, kind: service.kind, name: service.displayName } }),
      ...(service && call && { call: plainCall(call, service) }),
    },
  }
}

/** Of a call that is only supposed, the kind is enough. */
export function plainCall(kind: NonNullable<CheckCase['call']>['kind'], { urls, displayName }: ServiceInstance) {
  const baseUrl = urls[0] ?? ''
  switch (kind) {
    case 'tasks':
    case 'business-units':
      return { baseUrl, kind }
    case 'integrations':
      return { baseUrl, kind, instance: displayName }
    case 'route':
      return { baseUrl, kind, path: '' }
    case 'trigger':
      return { baseUrl, kind, method: 'GET' as const, code: '', version: '', path: '' }
  }
}
