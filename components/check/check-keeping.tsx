import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FactList, type Item } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { TextInput } from '@/components/ui/text-input'
import { grantName } from '@/lib/facts/grant-names'
import { checkQuery, checksQuery, deleteCheck, renameCheck } from '@/lib/queries/checks'
import type { CheckDetail } from '@/lib/queries/shapes/checks'

/** What is kept of it, its name, and the way to be rid of it. */
export function CheckKeeping({ check }: { check: CheckDetail }) {
  const { id, name } = check
  const client = useQueryClient()
  const router = useRouter()
  const [typed, setTyped] = useState(name)
  const [isAsked, setIsAsked] = useState(false)
  const rename = useMutation({
    mutationFn: () => renameCheck(id, typed.trim()),
    onSuccess: () => client.invalidateQueries(checksQuery()),
  })
  const remove = useMutation({
    mutationFn: () => deleteCheck(id),
    onSuccess: async () => {
      router.push('/check')
      client.removeQueries(checkQuery(id))
      await client.invalidateQueries({ ...checksQuery(), exact: true })
    },
  })
  return (
    <Panel title="What is kept">
      <div className="grid gap-4">
        <FactList items={itemsOf(check)} />
        <form
          className="grid gap-3 border-hair border-t pt-4"
          onSubmit={(event) => {
            event.preventDefault()
            rename.mutate()
          }}
        >
          <TextInput label="Name" value={typed} maxLength={120} onChange={({ target }) => setTyped(target.value)} />
          <div className="flex flex-wrap gap-2">
            <Button
              type="submit"
              small
              loading={rename.isPending}
              disabledBecause={
                typed.trim() === '' ? 'Give it a name first.' : typed.trim() === name ? 'It has this name.' : undefined
              }
            >
              {rename.isPending ? 'Renaming …' : 'Rename'}
            </Button>
            <Button small look="quiet" onClick={() => setIsAsked(true)}>
              Delete …
            </Button>
          </div>
          {rename.isError && <ApiProblemNote error={rename.error} />}
        </form>
      </div>
      <Dialog
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        title={`Delete “${name}”`}
        footer={
          <>
            <Button look="dark" loading={remove.isPending} onClick={() => remove.mutate()}>
              {remove.isPending ? 'Deleting …' : 'Delete the check'}
            </Button>
            <Button onClick={() => setIsAsked(false)}>Keep it</Button>
          </>
        }
      >
        <p>The check goes with its whole history. Nothing in the domain is changed.</p>
        {remove.isError && <ApiProblemNote error={remove.error} />}
      </Dialog>
    </Panel>
  )
}

function itemsOf({ case: asked }: CheckDetail): Item[] {
  const { clientId, grantType, scope, userName, alias, clientProof, call } = asked
  return [
    { label: 'Client ID', value: clientId, mono: true },
    { label: 'Grant', value: grantName(grantType) },
    ...(scope === '' ? [] : [{ label: 'Scope', value: scope, mono: true }]),
    ...(userName === undefined ? [] : [{ label: 'User', value: userName }]),
    ...(alias === undefined ? [] : [{ label: 'Certificate', value: alias, mono: true }]),
    { label: 'Client proof', value: proofWords[clientProof] },
    ...(call ? [{ label: 'Call', value: callWords(call), mono: true }] : []),
  ]
}

const proofWords = {
  basic: 'its secret, in the header',
  post: 'its secret, in the form',
  assertion: 'an assertion in place of its secret',
}

function callWords(call: NonNullable<CheckDetail['case']['call']>): string {
  switch (call.kind) {
    case 'tasks':
      return `list tasks at ${call.baseUrl}`
    case 'business-units':
      return `list business units at ${call.baseUrl}`
    case 'integrations':
      return `list integrations of ${call.instance} at ${call.baseUrl}`
    case 'route':
      return `GET ${call.baseUrl}${call.path}`
    case 'trigger':
      return `${call.method} ${call.code} ${call.version} at ${call.baseUrl}`
  }
}
