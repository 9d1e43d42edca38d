'use client'

import { useQuery } from '@tanstack/react-query'
import { attachClient, findKey } from '@/components/keys/key-store'

/** Says where the key to the receipt's certificate is, and notes in the key store who signs with it. */
export function SigningKey({ domainId, alias, clientId }: { domainId: string; alias: string; clientId: string }) {
  const key = useQuery({
    queryKey: ['keys', domainId, alias],
    queryFn: async () => {
      await attachClient(domainId, alias, clientId)
      return (await findKey(domainId, alias)) ?? null
    },
  })
  if (key.isPending) return '…'
  return key.data
    ? 'In this browser, kept until a test has proven the setup'
    : 'Not in this browser: with the caller, or where the pair was made'
}
