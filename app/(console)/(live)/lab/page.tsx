import type { Metadata } from 'next'
import { Disturbances } from '@/components/lab/disturbances'
import { Lab } from '@/components/lab/lab'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { catalogue } from '@/lib/gates/catalogue'

export const metadata: Metadata = { title: 'Lab' }

interface Props {
  searchParams: Promise<Record<'fault' | 'run', string | string[] | undefined>>
}

export default async function LabPage({ searchParams }: Props) {
  const { fault, run } = await searchParams
  return (
    <>
      <PageHeader
        title="Lab"
        lead="Break one thing of a working setup on purpose, see how it shows, and put it right. It happens in the sandbox only."
        action={<ButtonLink href="#disturbances">Disturbances</ButtonLink>}
      />
      <Lab
        // Worked out here, so that the page need not load the catalogue.
        places={catalogue.map(({ id, stage }) => ({ id, stage }))}
        wantedFault={first(fault)}
        wantedRun={first(run)}
      />
      <div id="disturbances" className="mt-6 scroll-mt-6">
        <Disturbances />
      </div>
    </>
  )
}

const first = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
