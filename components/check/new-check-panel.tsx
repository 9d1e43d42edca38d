import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button, ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import type { CheckCase } from '@/lib/checks/check-case'
import { checksQuery, saveCheck } from '@/lib/queries/checks'
import type { CheckRecord } from '@/lib/queries/shapes/checks'
import { pathOfCheck } from './check-words'

interface Props {
  domainId: string
  asked: CheckCase
  record: CheckRecord
  disabledBecause: string | undefined
}

/** Keeps a finished test under a name. */
export function NewCheckPanel({ domainId, asked, record, disabledBecause }: Props) {
  const client = useQueryClient()
  const { clientName, service } = asked
  const [name, setName] = useState(service ? `${clientName} → ${service.name}` : clientName)
  const save = useMutation({
    mutationFn: () => saveCheck({ name: name.trim(), domainId, case: asked, record }),
    onSuccess: () => client.invalidateQueries(checksQuery()),
  })
  if (save.data)
    return (
      <div role="status">
        <Notice
          tone="open"
          title={`Saved as “${save.data.name}”`}
          action={
            <ButtonLink href={pathOfCheck(save.data.id)} small>
              Open the check
            </ButtonLink>
          }
        >
          It is looked at again whenever a plan of this console touches what it needs.
        </Notice>
      </div>
    )
  return (
    <Panel title="Save this check" aside="without its secrets">
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TextInput
          label="Name"
          value={name}
          maxLength={120}
          onChange={({ target }) => setName(target.value)}
          hint="Client, grant, scope, user and call are kept, with what came of them. No secret, key or token is."
        />
        <div>
          <Button
            type="submit"
            loading={save.isPending}
            disabledBecause={disabledBecause ?? (name.trim() === '' ? 'Give it a name first.' : undefined)}
          >
            {save.isPending ? 'Saving …' : 'Save this check'}
          </Button>
        </div>
        {disabledBecause !== undefined && <p className="text-faint text-sm">{disabledBecause}</p>}
        {save.isError && <ApiProblemNote error={save.error} />}
      </form>
    </Panel>
  )
}
