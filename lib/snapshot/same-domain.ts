/** The part of an identity domain's host that no other domain has; its host may have a region in it or not. */
const domainId = /idcs-[0-9a-f]{32}/i

/** Whether an address lies in the domain of this URL; `undefined`: it cannot be told. */
export function isInDomain(address: string, domainUrl: string): boolean | undefined {
  const [id, own] = [domainId.exec(address)?.[0], domainId.exec(domainUrl)?.[0]]
  if (id && own) return id.toLowerCase() === own.toLowerCase()
  if (!URL.canParse(address)) return undefined
  const bare = address.replace(/:443(?=\/|$)/, '')
  return bare === domainUrl || bare.startsWith(`${domainUrl}/`)
}
