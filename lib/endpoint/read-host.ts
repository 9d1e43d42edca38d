import type { AddressKindId } from './address-kind'

export interface ReadHost {
  kind: AddressKindId
  /** As it should be spelled. */
  host: string
  instanceName?: string
  region?: string
  changes: string[]
}

/** Forms of host names that Oracle prints or that public code uses; what a path says comes on top. */
export function readHost(given: string): ReadHost {
  const { host, changes } = mendOicHost(given)
  const integration = /^([a-z0-9-]+)\.integration\.(?:([a-z0-9-]+)\.)?ocp\.oraclecloud\.com$/.exec(host)
  if (integration) {
    const [, name = '', region] = integration
    const isIdentifier = /^[0-9a-f]{32}$/.test(name) || region === undefined
    return {
      kind: isIdentifier ? 'oic-audience' : 'oic-instance',
      host,
      changes,
      ...(isIdentifier || name === 'design' ? {} : { instanceName: name }),
      ...(region !== undefined && { region }),
    }
  }
  const gateway = /\.apigateway\.([a-z0-9-]+)\.oci\.customer-oci\.com$/.exec(host)
  if (gateway) return { kind: 'gateway', host, changes, ...(gateway[1] !== undefined && { region: gateway[1] }) }
  return { kind: others.find(([pattern]) => pattern.test(host))?.[1] ?? 'unknown', host, changes }
}

const others: [RegExp, AddressKindId][] = [
  [/\.integration\.[a-z0-9-]+\.oraclecloud\.com$/, 'oic-generation-2'],
  [/\.process\.oci\./, 'opa-instance'],
  [/\.fa\.(?:[a-z0-9-]+\.)*oraclecloud\.com$/, 'fusion'],
  [/^idcs-.*\.identity\./, 'domain'],
  [/^cloud\.oracle\.(?:com|eu)$|^console\.[a-z0-9-]+\.oraclecloud\.com$/, 'oci-console'],
]

/** Oracle's pages print hosts with hyphens where real ones have dots; people leave out the region's number. */
function mendOicHost(given: string): { host: string; changes: string[] } {
  const changes: string[] = []
  let host = given.toLowerCase().replace(/\.$/, '')
  const hyphened = /^([a-z0-9-]+)-integration-([a-z0-9-]+)\.ocp\.oraclecloud\.com$/.exec(host)
  if (hyphened) {
    host = `${hyphened[1]}.integration.${hyphened[2]}.ocp.oraclecloud.com`
    changes.push('hyphens in the host read as dots')
  }
  const region = /\.integration\.([a-z]+(?:-[a-z]+)+)\.ocp\.oraclecloud\.com$/.exec(host)?.[1]
  if (region !== undefined) {
    host = host.replace(`.${region}.ocp.`, `.${region}-1.ocp.`)
    changes.push(`region ${region} read as ${region}-1: regions end in a number`)
  }
  return { host, changes }
}
