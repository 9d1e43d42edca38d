import type { Metadata } from 'next'
import { CheckTest } from '@/components/check/check-test'
import { backAddress } from '@/components/setup/back-address'
import { TokenTest } from '@/components/test/token-test'

export const metadata: Metadata = { title: 'Test token' }

interface Props {
  searchParams: Promise<Record<'run' | 'domain' | 'client' | 'alias' | 'back' | 'check', string | string[] | undefined>>
}

export default async function TestPage({ searchParams }: Props) {
  const { run, domain, client, alias, back, check } = await searchParams
  const checkId = first(check)
  if (checkId !== undefined) return <CheckTest key={checkId} checkId={checkId} back={backAddress(back)} />
  return (
    <TokenTest
      key={String([run, domain, client, alias])}
      runId={first(run)}
      domainId={first(domain)}
      clientId={first(client)}
      alias={first(alias)}
      back={backAddress(back)}
    />
  )
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
