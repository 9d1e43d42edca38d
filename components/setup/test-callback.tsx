'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { clientAppsQuery } from '@/lib/queries/apps'
import { makePlan, planQuery } from '@/lib/queries/plans'
import type { RunView } from '@/lib/queries/shapes/setup'
import { withoutCallback } from './without-callback'

interface Props {
  run: RunView
  receipt: NonNullable<RunView['receipt']>
}

/** While the application still lets this console sign people in: a small plan that ends that. */
export function TestCallback({ run, receipt }: Props) {
  const router = useRouter()
  const client = useQueryClient()
  const { answers, domainName } = run.plan
  const uri = answers && 'testRedirectUri' in answers ? answers.testRedirectUri : undefined
  const apps = useQuery({ ...clientAppsQuery(receipt.domainId), enabled: uri !== undefined })
  const app = apps.data?.find(({ appId }) => appId === receipt.appId)
  const takeOut = useMutation({
    mutationFn: ({ callback, from }: { callback: string; from: NonNullable<typeof app> }) =>
      makePlan({
        domainId: receipt.domainId,
        title: `Take the test callback out of “${from.displayName}”`,
        desired: withoutCallback({ ...from, redirectUris: from.redirectUris ?? [] }, callback),
      }),
    onSuccess: (made) => {
      client.setQueryData(planQuery(made.id).queryKey, made)
      router.push(`/setup/plans/${encodeURIComponent(made.id)}`)
    },
  })
  if (uri === undefined) return null
  if (apps.isError) return <ApiProblemNote error={apps.error} onRetry={() => void apps.refetch()} />
  if (!app?.redirectUris?.includes(uri)) return null
  return (
    <Notice
      tone="maybe"
      title="When it is proven, take this console out again"
      action={
        <Button small loading={takeOut.isPending} onClick={() => takeOut.mutate({ callback: uri, from: app })}>
          {takeOut.isPending ? `Looking at ${domainName} …` : 'Take the test callback out'}
        </Button>
      }
    >
      “{app.displayName}” still sends codes to <span className="break-all font-mono text-sm">{uri}</span>, so that Test
      can sign in. Nobody but this console needs that.
      {takeOut.isError && <ApiProblemNote error={takeOut.error} />}
    </Notice>
  )
}
