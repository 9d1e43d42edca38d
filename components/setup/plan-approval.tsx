'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextInput } from '@/components/ui/text-input'
import { approvePlan, changePlan, planSummaryQuery, plansQuery } from '@/lib/queries/plans'
import type { PlanSummary } from '@/lib/queries/shapes/plans'

/** Asking for a second person's approval, and giving it. */
export function PlanApproval({ summary }: { summary: PlanSummary }) {
  const { askedBy, approvals, state, digest, id } = summary
  const isOpen = state !== 'run' && state !== 'replaced'
  const isApproved = approvals.some(({ isValid }) => isValid)
  return (
    <div className="grid gap-3">
      {askedBy !== undefined && (
        <p>
          <b>{askedBy}</b> said that this plan needs approval.{' '}
          {isApproved ? 'It has one, and may run.' : 'It does not run before a second person approves it.'}
        </p>
      )}
      {approvals.map(({ name, at, isValid }) => (
        <p key={`${name} ${at}`} className="flex items-start gap-2">
          <Glyph name={isValid ? 'tick' : 'cross'} className={`mt-1 size-3.5 ${isValid ? 'text-open' : 'text-shut'}`} />
          <span>
            {isValid ? 'Approved' : 'Void, as the plan is not what was approved: approved'} by <b>{name}</b>{' '}
            <RelativeTime at={at} />
          </span>
        </p>
      ))}
      {isOpen && askedBy === undefined && (
        <NameForm
          label="Your name, to ask for approval"
          verb="Ask for approval"
          busy="Asking …"
          hint="From then on this plan runs only when somebody else has approved it. That cannot be taken back; planning anew can."
          act={(name) => changePlan(id, { askedBy: name })}
          planId={id}
        />
      )}
      {isOpen && askedBy !== undefined && !isApproved && (
        <NameForm
          label="Your name, to approve"
          verb="Approve this plan"
          busy="Approving …"
          hint={`Your approval is for exactly this content, ${digest.slice(0, 12)}; another plan needs its own.`}
          act={(name) => approvePlan(id, { name, digest })}
          planId={id}
        />
      )}
      <p className="text-faint text-sm">
        The console has no sign-in: a name here is what somebody typed, not proof of who it was.
      </p>
    </div>
  )
}

interface FormProps {
  label: string
  verb: string
  busy: string
  hint: string
  planId: string
  act: (name: string) => Promise<PlanSummary>
}

function NameForm({ label, verb, busy, hint, planId, act }: FormProps) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const sent = useMutation({
    mutationFn: act,
    onSuccess: async (next) => {
      client.setQueryData(planSummaryQuery(planId).queryKey, next)
      await client.invalidateQueries({ ...plansQuery(), exact: true })
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') sent.mutate(name.trim())
      }}
    >
      <div className="max-w-md">
        <TextInput label={label} hint={hint} value={name} onChange={({ target }) => setName(target.value)} />
      </div>
      <div>
        <Button
          type="submit"
          loading={sent.isPending}
          disabledBecause={name.trim() === '' ? 'Type your name first.' : undefined}
        >
          {sent.isPending ? busy : verb}
        </Button>
      </div>
      {sent.isError && <ApiProblemNote error={sent.error} />}
    </form>
  )
}
