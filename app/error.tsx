'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { MonoBlock } from '@/components/ui/mono-block'
import { Problem } from '@/components/ui/problem'

/** A mistake of ours on one page; the way around stays. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error ? `\ndigest ${String(error.digest)}` : ''
  return (
    <div className="p-4">
      <Problem
        title="Assay made a mistake on this page."
        todo="Try again. What was saved, and what a run has done, is still there."
        action={
          <>
            <Button onClick={retry}>Try again</Button>
            <ButtonLink href="/">Go to the overview</ButtonLink>
          </>
        }
        details={<MonoBlock label="Error" text={`${String(error)}${digest}`} />}
      />
    </div>
  )
}
