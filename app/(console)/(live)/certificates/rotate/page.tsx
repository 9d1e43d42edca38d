import type { Metadata } from 'next'
import { RotatePage } from '@/components/certificates/rotate-page'

export const metadata: Metadata = { title: 'Rotate a certificate' }

interface Props {
  searchParams: Promise<Record<'domain' | 'alias', string | string[] | undefined>>
}

export default async function Page({ searchParams }: Props) {
  const { domain, alias } = await searchParams
  return <RotatePage domainId={first(domain)} alias={first(alias)} />
}

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''
