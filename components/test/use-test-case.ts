import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef } from 'react'
import { authorizationCode } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import { catalogue } from '@/lib/gates/catalogue'
import type { Fix } from '@/lib/gates/gate'
import { judge } from '@/lib/gates/judge'
import type { Verdict } from '@/lib/gates/verdict'
import { makePlan } from '@/lib/queries/plans'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import { sendServiceTest } from '@/lib/queries/test'
import type { Edit } from './assertion-edits'
import { calledService } from './called-service'
import { caseFacts, nothingSent } from './case-facts'
import { presentedToken } from './presented-token'
import { likeliestCall } from './proof-calls'
import { type ProofOrder, pathOf } from './proof-order'
import { type SentTest, sendRefresh, sendTest, type Typed } from './send-test'
import type { SignInPlace } from './sign-in'
import { openSignInWindow } from './sign-in-window'
import type { TestForm } from './test-form'
import { useFaults } from './use-faults'

interface Given {
  form: TestForm
  services: readonly ServiceInstance[]
  typed: Typed
  edits: readonly Edit[]
  fixes: readonly RequestChange[]
  onFixes: (fixes: RequestChange[]) => void
  runId: string | undefined
  /** Where a planned fix comes back to. */
  here: string
}

interface Proof {
  order: ProofOrder
  sent: SentTest
  service: ServiceInstance
  /** The newest. */
  token: string
}

/** One case from request to verdict: sends, calls, judges, and carries fixes out. */
export function useTestCase({ form, services, typed, edits, fixes, onFixes, runId, here }: Given) {
  const router = useRouter()
  const client = useQueryClient()
  const { faults, readAnew, takeOut } = useFaults(form.clientId)

  // `gcTime: 0`: the answer holds the access token, which lives as long as this page and no longer.
  const send = useMutation({
    mutationFn: async ({ taken, place }: { taken: readonly RequestChange[]; place: SignInPlace }) => {
      const changes = (await readAnew()).flatMap(({ change }) => change ?? [])
      return sendTest({ form, typed, layers: { faults: changes, edits, fixes: taken }, place })
    },
    onMutate: () => {
      proof.reset()
      plan.reset()
    },
    gcTime: 0,
  })
  const proof = useMutation({
    mutationFn: ({ order, sent, service, token }: Proof) => {
      return sendServiceTest({
        ...order,
        domainId: sent.form.domain?.id ?? '',
        serviceAppId: service.appId,
        call: pathOf(order.call, sent.request.servicePath),
        accessToken: presentedToken(token, sent.request, sent.result),
      })
    },
    gcTime: 0,
  })
  const plan = useMutation({
    mutationFn: (fix: Extract<Fix, { kind: 'change' }>) =>
      makePlan({
        domainId: form.domain?.id ?? '',
        title: fix.title,
        desired: fix.desired,
        ...(runId !== undefined && { runId }),
      }),
    onSuccess: ({ id }) => router.push(`/setup/plans/${encodeURIComponent(id)}?back=${encodeURIComponent(here)}`),
  })

  const waiting = useRef<AbortController>(undefined)
  useEffect(() => () => waiting.current?.abort(), [])
  /** In the click itself: a window that opens later is blocked. */
  const openPlace = (): SignInPlace => {
    waiting.current?.abort()
    waiting.current = new AbortController()
    const opened = form.grantType === authorizationCode ? openSignInWindow() : null
    return { opened, signal: waiting.current.signal }
  }
  const start = (taken: readonly RequestChange[], place = openPlace()) => send.mutate({ taken, place })
  const refresh = (refreshToken: string) =>
    sendRefresh({ form: send.data?.form ?? form, typed, layers: { faults: [], edits: [], fixes: [] } }, refreshToken)

  const sent = send.data
  // What a setup made a moment ago may be listed only after the request went out.
  const called =
    sent && (sent.form.service ?? services.find(({ scopes }) => scopes.some(({ fqs }) => fqs === sent.form.scope)))
  const service = sent && calledService(services, called, sent.request.serviceAppId)
  // A change may have another instance called than the form has.
  const call = service === sent?.form.service ? sent?.form.call : service && likeliestCall(service, form.scope)
  const judgement = useMemo(
    () => (sent ? judge(caseFacts(sent, service, call, proof.data), catalogue) : nothingSent(form, catalogue)),
    [sent, service, call, proof.data, form],
  )

  const onFix = async (fix: Fix, { gateId }: Verdict) => {
    switch (fix.kind) {
      case 'change':
        return plan.mutate(fix)
      case 'recipe':
        return router.push(`/setup?recipe=${encodeURIComponent(fix.recipe)}`)
      case 'request': {
        const taken = [...fixes, fix.change]
        onFixes(taken)
        return start(taken)
      }
      case 'manual': {
        const place = openPlace()
        // "I did this" about a request that the Lab breaks: the Lab is what has to stop.
        const fault = faults.find(({ id, kind }) => id === gateId && kind === 'request')
        if (fault) await takeOut.mutateAsync(fault.handle)
        // What was done by hand may show in the form too; the test need not wait for that.
        void client.invalidateQueries({ queryKey: ['domains'] })
        return start(fixes, place)
      }
    }
  }

  return {
    faults,
    takeOut,
    send,
    start,
    stopWaiting: () => waiting.current?.abort(),
    refresh,
    proof,
    plan,
    sent,
    service,
    call,
    judgement,
    onFix,
  }
}
