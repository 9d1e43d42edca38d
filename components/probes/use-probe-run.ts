import { useRef, useState } from 'react'
import { callOf, emptyDraft } from '@/components/test/proof-order'
import type { SentTest, Typed } from '@/components/test/send-test'
import type { TestForm } from '@/components/test/test-form'
import type { useTestCase } from '@/components/test/use-test-case'
import { needsClick, planRungs } from '@/lib/probes/plan-rungs'
import { readRung } from '@/lib/probes/read-rung'
import type { RungId } from '@/lib/probes/rung'
import { goOn, type ProbeRun } from './probe-run'
import { probedCall } from './rung-order'

type TestCase = Pick<
  ReturnType<typeof useTestCase>,
  'adopt' | 'calledBy' | 'layersNow' | 'onDevice' | 'openPlace' | 'proof' | 'sent' | 'stopWaiting'
>

/** A run of smaller requests about the form as it is. What it ends with becomes the page's test, and the ladder judges it. */
export function useProbeRun(form: TestForm, typed: Typed, test: TestCase) {
  const about = JSON.stringify([
    form.domain?.id,
    form.clientId,
    form.grantType,
    form.clientProof,
    form.scope,
    form.userName,
  ])
  const [kept, setKept] = useState<{ about: string; run: ProbeRun }>()
  const newest = useRef(0)

  const go = async (begun: ProbeRun, from: RungId) => {
    newest.current += 1
    const mine = newest.current
    // In the click itself, where somebody is to sign in.
    const place = from === 'scope' ? test.openPlace() : { opened: null, signal: new AbortController().signal }
    let adopted = begun.test
    const onStep = (run: ProbeRun) => {
      if (mine !== newest.current) return
      if (run.test && run.test !== adopted) test.adopt(run.test)
      adopted = run.test
      setKept({ about, run })
    }
    const layers = await test.layersNow()
    await goOn(begun, from, {
      order: { form, typed, layers, place, onDevice: test.onDevice },
      onStep,
      waits,
      callService,
    })
  }

  const waits = (sent: SentTest) => {
    const { service, call } = test.calledBy(sent)
    return !service || !call || needsClick(call, service.urls.length > 0)
  }

  const callService = (sent: SentTest) => {
    const { service, call } = test.calledBy(sent)
    if (!service || !call || waits(sent)) throw new Error('probe run: this call is not made without a click')
    const baseUrl = service.urls[0] ?? ''
    const order = { baseUrl, call: callOf(call, emptyDraft(baseUrl, service.displayName)) }
    return test.proof.mutateAsync({ order, sent, service, token: sent.result.accessToken ?? '' })
  }

  const plan = planRungs(probedCall(form))
  const run = kept?.about === about ? kept.run : undefined
  return {
    run: run && calledByHand(run, test),
    isRunning: run?.standing.at === 'running',
    /** At most. */
    requests: plan.rungs.length,
    start: () => go({ plan, results: [], probe: {}, standing: { at: 'done' } }, 'discovery'),
    goOn: (from: RungId) => run && go(run, from),
  }
}

/** Where the call waits for a click, it is that of the page's own panel. */
function calledByHand(run: ProbeRun, { proof, sent }: Pick<TestCase, 'proof' | 'sent'>): ProbeRun {
  const { standing, test } = run
  if (standing.at !== 'asking' || standing.rung !== 'service' || sent?.round !== test?.round) return run
  if (proof.isPending) return { ...run, standing: { at: 'running', rung: 'service' } }
  if (!proof.data) return run
  const reading = readRung('service', '', proof.data.facts)
  return {
    ...run,
    results: [...run.results, { id: 'service', reading, result: proof.data, own: proof.data.witness.own }],
    standing: { at: 'done' },
  }
}
