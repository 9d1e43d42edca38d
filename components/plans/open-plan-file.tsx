'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { FilePick } from '@/components/ui/file-pick'
import { Panel } from '@/components/ui/panel'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiProblemError } from '@/lib/queries/fetch-json'
import { importPlan, planQuery, plansQuery } from '@/lib/queries/plans'
import { ChooseConnection } from './choose-connection'

interface Opened {
  name: string
  text: string
}

/** Another console's plan, by its file. */
export function OpenPlanFile() {
  const router = useRouter()
  const client = useQueryClient()
  const [file, setFile] = useState<Opened>()
  const opening = useMutation({
    mutationFn: ({ text, domainId }: { text: string; domainId?: string }) =>
      importPlan({ file: text, ...(domainId !== undefined && { domainId }) }),
    onSuccess: async (plan) => {
      client.setQueryData(planQuery(plan.id).queryKey, plan)
      router.push(`/setup/plans/${encodeURIComponent(plan.id)}`)
      await client.invalidateQueries({ ...plansQuery(), exact: true })
    },
  })
  const take = async (picked: File) => {
    const text = await picked.text()
    setFile({ name: picked.name, text })
    opening.mutate({ text })
  }
  const isChoice = opening.error instanceof ApiProblemError && opening.error.problem.code === 'which-connection'
  return (
    <Panel title="Open a plan’s file">
      <div className="grid max-w-2xl gap-4">
        <FilePick
          label="File"
          accept=".json,application/json"
          chosen={file?.name}
          onFile={(picked) => void take(picked)}
          hint="Exported on another console as a file. It is planned anew here, in the domain whose URL it names; nothing is written by opening it."
        />
        {opening.isPending && <Skeleton what="Planning what the file wishes" rows={1} />}
        {opening.isError && <ApiProblemNote error={opening.error} />}
        {isChoice && file && (
          <ChooseConnection
            file={file.text}
            isBusy={opening.isPending}
            onChoose={(domainId) => opening.mutate({ text: file.text, domainId })}
          />
        )}
      </div>
    </Panel>
  )
}
