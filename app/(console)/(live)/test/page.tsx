import type { Metadata } from 'next'
import { TokenTest } from '@/components/test/token-test'

export const metadata: Metadata = { title: 'Test token' }

interface Props {
  searchParams: Promise<Record<'run' | 'domain' | 'client', string | string[] | undefined>>
}

export default async function TestPage({ searchParams }: Props) {
  const { run, domain, client } = await searchParams
  return (
    <TokenTest
      key={String([run, domain, client])}
      runId={first(run)}
      domainId={first(domain)}
      clientId={first(client)}
    />
  )
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
