import { createApp, getApp } from '../../domain/apps'
import type { Domain } from '../../domain/domain'
import type { SetupAnswers } from '../../queries/shapes/setup'
import { describeMade } from '../../setup/plan/made-by'

/**
 * An application as it may be found, of an earlier setup or of somebody else: of that name, inactive, with another grant and other
 * scopes than are wanted. Answers its id.
 */
export async function addOldApp(
  domain: Domain,
  { displayName, serviceAppId, scopes }: SetupAnswers,
  whose: 'ours' | 'foreign',
): Promise<string> {
  const service = await getApp(domain, serviceAppId)
  const others = service.ok ? (service.value?.scopes ?? []).filter(({ fqs }) => !scopes.includes(fqs)) : []
  const made = await createApp(domain, {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
    displayName,
    description: whose === 'ours' ? describeMade('old1') : 'Made by hand',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    allowedScopes: others.map(({ fqs }) => ({ fqs })),
    active: false,
  })
  if (!made.ok) throw new Error(`The old application was refused: ${JSON.stringify(made.error)}`)
  return made.value.app.id
}
