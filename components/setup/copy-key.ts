import { findKey, saveKey } from '@/components/keys/key-store'

/** So that a setup in another domain with the same certificate can be proven here: its key, if this browser has it, for that domain too. */
export async function copyKey(from: string, to: string, certificate: { alias: string; x509: string }): Promise<void> {
  const key = await findKey(from, certificate.alias)
  if (key?.x509 !== certificate.x509 || (await findKey(to, certificate.alias))) return
  const { clientId: _, proven: __, ...rest } = key
  await saveKey({ ...rest, domainId: to })
}
