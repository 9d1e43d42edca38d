import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { authorizationCode } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import { catalogue } from '@/lib/gates/catalogue'
import type { Fix } from '@/lib/gates/gate'
import { judge } from '@/lib/gates/judge'
import type { Verdict } from '@/lib/gates/verdict'
import { makePlan } from '@/lib/queries/plans'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { Edit } from './assertion-edits'
import type { Layers } from './build-request'
import { calledAs } from './called-as'
import { calledService } from './called-service'
import { caseFacts, nothingSent } from './case-facts'
import type { DeviceWait } from './device-wait'
import { pastedPolicy } from './pasted-policy'
import { presentedToken } from './presented-token'
import { likeliestCall } from './proof-calls'
import { type ProofOrder, pathOf } from './proof-order'
import type { Refresh } from './refresh-panel'
import { type SentTest, sendRefresh, sendTest, type Typed } from './send-test'
import type { SignInPlace } from './sign-in'
import { openSignInWindow } from './sign-in-window'
import type { TestForm } from './test-form'
import { useFaults } from './use-faults'
import type { PolicyTexts } from './use-request-draft'
import { useSignedElsewhere } from './use-signed-elsewhere'

interface Given {
  form: TestForm
  services: readonly ServiceInstance[]
  typed: Typed
  edits: readonly Edit[]
  fixes: readonly RequestChange[]
  policyTexts: PolicyTexts
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

export type TestCase = ReturnType<typeof useTestCase>

/** One case from request to verdict: sends, calls, judges, and carries fixes out. */
export function useTestCase({ form, services, typed, edits, fixes, policyTexts, onFixes, runId, here }: Given) {
  const router = useRouter()
  const client = useQueryClient()
  const { faults, readAnew, takeOut } = useFaults(form.clientId)

  const layersWith = async (taken: readonly RequestChange[]): Promise<Layers> => {
    const changes = (await readAnew()).flatMap(({ change }) => change ?? [])
    return { faults: changes, edits, fixes: taken }
  }
  const signer = useSignedElsewhere({ form, edits, fixes, layersNow: () => layersWith(fixes) })
  const [deviceWait, setDeviceWait] = useState<DeviceWait>()
  // What a run of smaller requests ended with, in place of a test that was sent at once.
  const [adopted, setAdopted] = useState<SentTest>()
  const adopt = (probed: SentTest) => {
    proof.reset()
    plan.reset()
    setAdopted(probed)
  }

  // `gcTime: 0`: the answer holds the access token, which lives as long as this page and no longer.
  const send = useMutation({
    mutationFn: async ({ taken, place }: { taken: readonly RequestChange[]; place: SignInPlace }) => {
      return sendTest({
        form,
        typed,
        layers: await layersWith(taken),
        place,
        signed: signer.signed,
        onDevice: setDeviceWait,
      })
    },
    onMutate: () => {
      setAdopted(undefined)
      proof.reset()
      plan.reset()
    },
    gcTime: 0,
  })
  const proof = useMutation({
    mutationFn: ({ order, sent, service, token }: Proof) => {
      const accessToken = presentedToken(token, sent.request, sent.result)
      const call = pathOf(order.call, sent.request.servicePath)
      const domainId = sent.form.domain?.id ?? ''
      return calledAs(accessToken, { ...order, domainId, serviceAppId: service.appId, call })
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
  /** With the Lab's faults and the fixes that were taken, unless it is to fail. */
  const refresh: Refresh = async (held, accessToken, fix) => {
    const taken = [...fixes, ...(fix ? [fix] : [])]
    if (fix) onFixes(taken)
    const layers = held.isUsed ? { faults: [], edits: [], fixes: [] } : await layersWith(taken)
    return sendRefresh({ form: sent?.form ?? form, typed, layers }, held, accessToken)
  }

  const sent = adopted ?? send.data
  const calledBy = (test: SentTest) => {
    // What a setup made a moment ago may be listed only after the request went out.
    const called = test.form.service ?? services.find(({ scopes }) => scopes.some(({ fqs }) => fqs === test.form.scope))
    const service = calledService(services, called, test.request.serviceAppId)
    // A change may have another instance called than the form has.
    return {
      service,
      call: service === test.form.service ? test.form.call : service && likeliestCall(service, form.scope),
    }
  }
  const { service, call } = sent ? calledBy(sent) : {}
  const called = proof.data && proof.variables.order.call
  const routePath = called?.kind === 'route' ? called.path : undefined
  const facts = useMemo(() => {
    if (!sent) return undefined
    const policy = pastedPolicy(service?.kind === 'gateway' ? (policyTexts[service.appId] ?? '') : '', routePath)
    return caseFacts(sent, service, call, proof.data, policy.at === 'read' ? policy.policy : undefined)
  }, [sent, service, call, proof.data, policyTexts, routePath])
  const judgement = useMemo(() => (facts ? judge(facts, catalogue) : nothingSent(form, catalogue)), [facts, form])

  const onFix = async (fix: Fix, { gateId }: Verdict) => {
    switch (fix.kind) {
      case 'change':
        return plan.mutate(fix)
      case 'recipe':
        return router.push(`/setup?recipe=${encodeURIComponent(fix.recipe)}`)
      case 'request': {
        const taken = [...fixes, fix.change]
        onFixes(taken)
        // What was signed elsewhere cannot be changed here: it has to be frozen and signed again.
        return form.isSignedElsewhere ? undefined : start(taken)
      }
      case 'manual': {
        const place = openPlace()
        // "I did this" about a request that the Lab breaks: the Lab is what has to stop.
        const fault = (await readAnew()).find(({ id, kind }) => id === gateId && kind === 'request')
        if (fault) await takeOut.mutateAsync(fault.handle)
        // What was done by hand may show in the form too; the test need not wait for that.
        void client.invalidateQueries({ queryKey: ['domains'] })
        return start(fixes, place)
      }
    }
  }

  return {
    faults,
    signer,
    takeOut,
    send,
    start,
    deviceWait,
    onDevice: setDeviceWait,
    stopWaiting: () => waiting.current?.abort(),
    refresh,
    proof,
    plan,
    openPlace,
    layersNow: () => layersWith(fixes),
    adopt,
    calledBy,
    sent,
    service,
    call,
    facts,
    routePath,
    judgement,
    onFix,
  }
}
