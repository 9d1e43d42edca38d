import type { Metadata } from 'next'
import { Shell } from '@/components/shell/shell'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { knownDomains } from './known-domains'

export const metadata: Metadata = { title: 'Not found' }

export default async function NotFound() {
  return (
    <Shell domains={await knownDomains()}>
      <PageHeader
        title="There is no such page"
        lead="The address may be mistyped, or what it named was removed: an undone run, a forgotten domain."
        action={<ButtonLink href="/">Go to the overview</ButtonLink>}
      />
    </Shell>
  )
}
