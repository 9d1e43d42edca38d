import { useState } from 'react'
import { SaveCheck } from '@/components/check/save-check'
import { AudienceLab } from '@/components/probes/audience-lab'
import { ProbePanel } from '@/components/probes/probe-panel'
import { useProbeRun } from '@/components/probes/use-probe-run'
import { sequenceOf } from '@/components/sequence/sequence-of'
import { SequencePanel } from '@/components/sequence/sequence-panel'
import { useTitle } from '@/components/setup/use-title'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { useEarlierToken } from '@/components/token/use-earlier-token'
import { PageHeader } from '@/components/ui/page-header'
import { jwtBearer } from '@/lib/facts/grant-types'
import { catalogue } from '@/lib/gates/catalogue'
import { caseFacts } from './case-facts'
import { CasePanel } from './case-panel'
import { DevicePanel } from './device-panel'
import { ItWorks } from './it-works'
import { KeptWithRun } from './kept-with-run'
import { ProofCall } from './proof-call'
import { RawAnswers } from './raw-answers'
import { newestToken, type RefreshTry } from './refresh-words'
import { RequestPanel } from './request-panel'
import { runBehind } from './run-behind'
import { Sending } from './sending'
import { NonceProblem, SignInProblem } from './sign-in-problem'
import { SignInStopped } from './sign-in-stopped'
import { hereOf } from './test-address'
import { type Picks, signs } from './test-form'
import { TestLead } from './test-lead'
import { progressOf, tabTitle } from './test-title'
import { AssertionPanel, TokenPanel } from './token-panel'
import { useRequestDraft, whyNotSent } from './use-request-draft'
import { useTestCase } from './use-test-case'
import type { Start, TestWorld } from './use-test-world'

interface Props {
  world: Extract<TestWorld, { at: 'ready' }>
  start: Start
  picks: Picks
  onPick: (picks: Picks) => void
}

/** The request left, the ladder right, the raw answers below. */
export function TestBench({ world, start, picks, onPick }: Props) {
  const { form, apps, services } = world
  const draft = useRequestDraft(form, onPick)
  const { typed, edits, fixes } = draft
  const runId = form.isFromReceipt ? start.runId : undefined
  const here = hereOf(start, form)
  const test = useTestCase({
    form,
    services: services.data ?? [],
    typed,
    edits,
    fixes,
    policyTexts: draft.policyTexts,
    onFixes: draft.setFixes,
    runId,
    here,
  })
  const { send, proof, plan, sent, service, call, judgement, takeOut } = test
  const probes = useProbeRun(form, typed, test)
  const isSending = send.isPending
  const [refreshed, setRefreshed] = useState<{ round: number; tries: readonly RefreshTry[] }>()
  const issued = sent?.result.accessToken
  const refreshes = sent && sent.round === refreshed?.round ? refreshed.tries : []
  const accessToken = newestToken(refreshes) ?? issued ?? ''
  const hasToken = issued !== undefined
  const isCallable = hasToken && service !== undefined && call !== undefined
  const progress = progressOf({
    isSending,
    isSent: sent !== undefined,
    isCalling: proof.isPending,
    isCallable,
    isCalled: proof.data !== undefined,
  })
  useTitle(tabTitle(progress, judgement))

  const whyNot =
    apps.isLoading || services.isLoading
      ? 'The domain is still being asked.'
      : whyNotSent(form, draft, test.signer.whyNot)
  const whyNoSeveral =
    whyNot ??
    (signs(form) && form.isSignedElsewhere ? 'It signs several assertions, so this browser must sign.' : undefined)
  const token = sent?.result.facts.token?.value
  const isChanged = edits.length > 0 || fixes.length > 0
  const provenRun = runBehind(start.back) ?? runId
  const serviceName = service?.displayName ?? 'the service'
  const judged = { facts: test.facts ?? {}, judgement }
  const earlier = useEarlierToken(sent, judgement.outcome === 'passed' && proof.data !== undefined)
  return (
    <>
      <PageHeader title="Test token" lead={<TestLead form={form} />} />
      {/* On a narrow screen the ladder follows the request; the raw answers come after it. */}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
          <RequestPanel {...{ world, picks, draft, test, probes, whyNot, whyNoSeveral }} />
          {signs(form) && form.clientId !== '' && (
            <AudienceLab form={form} typed={typed} disabledBecause={whyNoSeveral} />
          )}
          {probes.run && <ProbePanel run={probes.run} onGoOn={probes.goOn} onStopWaiting={test.stopWaiting} />}
          {isSending && !test.deviceWait && <Sending form={form} onStop={test.stopWaiting} />}
          {send.isError &&
            (send.error instanceof SignInStopped ? (
              <SignInProblem reason={send.error.reason} />
            ) : (
              <ApiProblemNote error={send.error} />
            ))}
          {sent?.signIn?.nonceFits === false && <NonceProblem />}
          {sent && progress === 'answered' && (
            <SaveCheck
              check={start.check}
              {...{ sent, service, call }}
              proof={proof.data && { result: proof.data, order: proof.variables.order, at: proof.submittedAt }}
              policy={test.facts?.policy?.value}
              isChanged={isChanged}
            />
          )}
          {sent && progress === 'answered' && !isChanged && provenRun !== undefined && (
            <KeptWithRun
              key={`${sent.round} ${proof.submittedAt}`}
              runId={provenRun}
              record={{ facts: caseFacts(sent, service, call, proof.data, test.facts?.policy?.value) }}
            />
          )}
        </div>
        <div className="grid min-w-0 gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {test.deviceWait && <DevicePanel wait={test.deviceWait} form={form} onStop={test.stopWaiting} />}
          {sent && judgement.outcome === 'passed' && proof.data && (
            <ItWorks
              sent={sent}
              serviceName={service?.displayName ?? 'the service'}
              judgement={judgement}
              gates={catalogue}
              back={start.back}
            />
          )}
          {sent && isCallable && (
            // Once it was called, what came of it counts first.
            <div className={proof.data ? 'order-last' : ''}>
              <ProofCall
                key={`${sent.round} ${service.appId} ${service.kind}`}
                service={service}
                call={call}
                begun={start.check?.case.call}
                isSending={proof.isPending}
                error={proof.error}
                result={proof.data}
                onCall={(order) => proof.mutate({ order, sent, service, token: accessToken })}
              />
            </div>
          )}
          <CasePanel {...{ form, draft, test, probes, progress, whyNoSeveral }} />
        </div>
        {sent && (
          <RawAnswers
            sent={sent}
            serviceName={service?.displayName ?? 'the service'}
            proof={proof.data}
            onRefresh={test.refresh}
            onRefreshed={(tried) => setRefreshed({ round: sent.round, tries: [...refreshes, tried] })}
            handling={{
              onFix: (fix, verdict) => void test.onFix(fix, verdict),
              isBusy: isSending || plan.isPending || takeOut.isPending,
              manualDone: 'I did this, send again',
            }}
          />
        )}
      </div>
      {sent && (
        <div className="mt-6 grid gap-6">
          <SequencePanel
            isOpen={judgement.outcome === 'stopped'}
            sequence={sequenceOf({ run: sent, refreshes, serviceName, proof: proof.data, judgement, gates: catalogue })}
          />
          {token && <TokenPanel issued={token} whole={[issued ?? '', accessToken]} earlier={earlier} {...judged} />}
          {sent?.assertion && (
            <AssertionPanel assertion={sent.assertion} isForUser={sent.request.grantType === jwtBearer} {...judged} />
          )}
        </div>
      )}
    </>
  )
}
