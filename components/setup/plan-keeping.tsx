'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { TextInput } from '@/components/ui/text-input'
import { TextLink } from '@/components/ui/text-link'
import { changePlan, exportHref, planSummaryQuery, plansQuery } from '@/lib/queries/plans'
import type { PlanSummary } from '@/lib/queries/shapes/plans'

/** A name to find it by, its address, and its files. */
export function PlanKeeping({ summary }: { summary: PlanSummary }) {
  const { id, name, title, isSaved } = summary
  const client = useQueryClient()
  const [typed, setTyped] = useState(name ?? title)
  const save = useMutation({
    mutationFn: () => changePlan(id, { name: typed.trim() }),
    onSuccess: async (next) => {
      client.setQueryData(planSummaryQuery(id).queryKey, next)
      await client.invalidateQueries({ ...plansQuery(), exact: true })
    },
  })
  const isAsSaved = isSaved && typed.trim() === (name ?? '')
  return (
    <div className="grid gap-4">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <div className="max-w-md">
          <TextInput
            label="Name"
            value={typed}
            maxLength={120}
            onChange={({ target }) => setTyped(target.value)}
            hint={isSaved ? 'Kept among the saved plans.' : 'Saved plans are listed under Plans.'}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            loading={save.isPending}
            disabledBecause={
              typed.trim() === '' ? 'Give it a name first.' : isAsSaved ? 'It is saved under this name.' : undefined
            }
          >
            {save.isPending ? 'Saving …' : isAsSaved ? 'Saved' : 'Save'}
          </Button>
          <TextLink href="/setup/plans">All plans</TextLink>
        </div>
        {save.isError && <ApiProblemNote error={save.error} />}
      </form>
      <div className="flex flex-wrap items-center gap-2 border-hair border-t pt-4">
        <CopyAddress id={id} />
        <a className="button button-plain button-small" href={exportHref(id, 'json')} download>
          Export as a file
        </a>
        <a className="button button-plain button-small" href={exportHref(id, 'markdown')} download>
          Export for a ticket
        </a>
      </div>
      <p className="text-faint text-sm">
        The file opens on another console that is connected to the same domain; it is planned anew there. Neither holds
        a secret.
      </p>
    </div>
  )
}

function CopyAddress({ id }: { id: string }) {
  const path = `/setup/plans/${encodeURIComponent(id)}`
  return (
    <CopyButton text={typeof window === 'undefined' ? path : `${window.location.origin}${path}`} label="Copy address" />
  )
}
