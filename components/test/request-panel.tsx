import type { FormEvent } from 'react'
import type { useProbeRun } from '@/components/probes/use-probe-run'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { AssertionEditor } from './assertion-editor'
import { isFaulty } from './edits-from-json'
import { FaultNotice, FixNotice } from './fault-notice'
import { mergeChanges } from './merge-changes'
import { RequestForm } from './request-form'
import { SignElsewhere } from './sign-elsewhere'
import { type Picks, signs } from './test-form'
import type { RequestDraft } from './use-request-draft'
import type { TestCase } from './use-test-case'
import type { TestWorld } from './use-test-world'

interface Props {
  world: Extract<TestWorld, { at: 'ready' }>
  picks: Picks
  draft: RequestDraft
  test: TestCase
  probes: ReturnType<typeof useProbeRun>
  whyNot: string | undefined
  whyNoSeveral: string | undefined
}

/** What will be sent, and the ways to send it. */
export function RequestPanel({ world, picks, draft, test, probes, whyNot, whyNoSeveral }: Props) {
  const { form } = world
  const { send, sent, faults, takeOut, signer } = test
  const hasToken = sent?.result.accessToken !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.start(draft.fixes)
  }
  return (
    <Panel
      title="Request"
      aside={
        form.isFromReceipt && world.setupTitle ? (
          <span title={world.setupTitle}>prefilled from its setup</span>
        ) : undefined
      }
    >
      <form onSubmit={submit} className="grid gap-4" aria-label="Token request">
        {faults.map((fault) => (
          <FaultNotice
            key={fault.handle}
            fault={fault}
            isBusy={takeOut.isPending && takeOut.variables === fault.handle}
            onTakeOut={takeOut.mutate}
          />
        ))}
        {takeOut.isError && <ApiProblemNote error={takeOut.error} />}
        <RequestForm
          world={world}
          form={form}
          picks={picks}
          onPick={draft.pick}
          typed={draft.typed}
          onType={draft.setTyped}
        />
        {signs(form) && draft.isEditing && (
          <AssertionEditor form={form} edits={draft.edits} raw={draft.raw} onRaw={draft.setRaw} onEdit={draft.edit} />
        )}
        {signs(form) && form.isSignedElsewhere && <SignElsewhere signer={signer} />}
        <FixNotice change={mergeChanges(draft.fixes)} onDrop={() => draft.setFixes([])} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look={hasToken ? 'plain' : 'gold'} loading={send.isPending} disabledBecause={whyNot}>
            {send.isPending ? 'Sending …' : sent ? 'Send again' : 'Send'}
          </Button>
          {signs(form) && form.clientId !== '' && (
            <Button
              aria-expanded={draft.isEditing}
              disabledBecause={
                draft.isEditing && isFaulty(draft.raw)
                  ? 'Put the JSON right first, or take back all changes.'
                  : undefined
              }
              onClick={draft.toggleEditor}
            >
              {draft.isEditing
                ? 'Close the editor'
                : draft.edits.length > 0
                  ? `Edit assertion (${draft.edits.length} changed)`
                  : 'Edit assertion'}
            </Button>
          )}
          <Button loading={probes.isRunning} disabledBecause={whyNoSeveral} onClick={probes.start}>
            Find out step by step
          </Button>
        </div>
        {whyNot && <p className="text-faint text-sm">{whyNot}</p>}
      </form>
    </Panel>
  )
}
