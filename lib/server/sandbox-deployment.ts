import 'server-only'
import { theConsole } from './console'

/** What is deployed on a gateway of the sandbox, at whose address a call goes; a real one shows its deployment to OCI alone. */
export async function sandboxDeployment(baseUrl: string): Promise<unknown> {
  const { sandbox } = await theConsole()
  const address = baseUrl.trim().replace(/\/+$/, '')
  for (const { name, services } of sandbox?.description.domains ?? []) {
    const gateway = services.find(({ kind, url }) => kind === 'gateway' && url === address)
    if (gateway) return sandbox?.sandbox.deployment(name, gateway.name)
  }
  return undefined
}
