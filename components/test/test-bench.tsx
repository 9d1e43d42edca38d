import { type FormEvent, useState } from 'react'
import { SaveCheck } from '@/components/check/save-check'
import { Ladder } from '@/components/ladder/ladder'
import { ladderTitle } from '@/components/ladder/ladder-title'
import { AudienceLab } from '@/components/probes/audience-lab'
import { ProbeOffer } from '@/components/probes/probe-offer'
import { ProbePanel } from '@/components/probes/probe-panel'
import { useProbeRun } from '@/components/probes/use-probe-run'
import { sequenceOf } from '@/components/sequence/sequence-of'
import { SequencePanel } from '@/components/sequence/sequence-panel'
import { useTitle } from '@/components/setup/use-title'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { useEarlierToken } from '@/components/token/use-earlier-token'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Panel } from '@/components/ui/panel'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { RequestChange } from '@/lib/facts/request-change'
import { catalogue } from '@/lib/gates/catalogue'
import type { Judgement } from '@/lib/gates/verdict'
import { AssertionEditor } from './assertion-editor'
import { applyEdits, type Edit } from './assertion-edits'
import { isFaulty, type RawParts } from './edits-from-json'
import { FaultNotice, FixNotice } from './fault-notice'
import { GatewayPolicyField } from './gateway-policy-field'
import { ItWorks } from './it-works'
import { mergeChanges } from './merge-changes'
import { ProofCall } from './proof-call'
import { RawAnswers } from './raw-answers'
import { newestToken, type RefreshTry } from './refresh-words'
import { RequestForm } from './request-form'
import type { SentTest, Typed } from './send-test'
import { Sending } from './sending'
import { SignElsewhere } from './sign-elsewhere'
import { NonceProblem, SignInProblem } from './sign-in-problem'
import { SignInStopped } from './sign-in-stopped'
import { StoppedAt } from './stopped-at'
import { addressOf, hereOf } from './test-address'
import { type Picks, signs, whyNotReady } from './test-form'
import { TestLead } from './test-lead'
import { caseTitle, progressOf, tabTitle } from './test-title'
import { AssertionPanel, TokenPanel } from './token-panel'
import { useTestCase } from './use-test-case'
import type { Start, TestWorld } from './use-test-world'

interface Props {
  world: Extract<TestWorld, { at: 'ready' }>
  start: Start
  picks: Picks
  onPick: (picks: Picks) => void
}

const nothingTyped: Typed = { secret: '', password: '' }

/** The request left, the ladder right, the raw answers below. */
export function TestBench({ world, start, picks, onPick }: Props) {
  const { form, apps, services } = world
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const [edits, setEdits] = useState<readonly Edit[]>([])
  const [raw, setRaw] = useState<RawParts>({})
  const [isEditing, setIsEditing] = useState(false)
  const [fixes, setFixes] = useState<readonly RequestChange[]>([])
  const [policyText, setPolicyText] = useState('')
  const runId = form.isFromReceipt ? start.runId : undefined
  const here = hereOf(start, form)
  const test = useTestCase({
    form,
    services: services.data ?? [],
    typed,
    edits,
    fixes,
    policyText,
    onFixes: setFixes,
    runId,
    here,
  })
  const { send, proof, plan, sent, service, call, judgement, faults, takeOut, signer } = test
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

  const pick = (next: Picks) => {
    // A fix was made for the request as it was; what a person chooses afterwards counts.
    setFixes([])
    const domain = next.domainId ?? form.domain?.id ?? ''
    const client =
      next.domainId === undefined || next.domainId === form.domain?.id ? (next.clientId ?? form.clientId) : ''
    if (domain !== form.domain?.id || client !== form.clientId) {
      setEdits([])
      setRaw({})
      setTyped(nothingTyped)
      setPolicyText('')
      history.replaceState(null, '', addressOf(domain, client))
    }
    onPick(next)
  }
  const isUnreadable = signs(form) && applyEdits({ header: {}, claims: {} }, edits).troubles.length > 0
  const whyNot =
    apps.isLoading || services.isLoading
      ? 'The domain is still being asked.'
      : (whyNotReady(form, typed) ??
        (signs(form) ? signer.whyNot : undefined) ??
        (signs(form) && isFaulty(raw) ? 'The JSON of the edited assertion cannot be read yet.' : undefined) ??
        (isUnreadable ? 'A value of the edited assertion does not fit its type.' : undefined))
  const whyNoSeveral =
    whyNot ??
    (signs(form) && form.isSignedElsewhere ? 'It signs several assertions, so this browser must sign.' : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.start(fixes)
  }
  const token = sent?.result.facts.token?.value
  const serviceName = service?.displayName ?? 'the service'
  const judged = { facts: test.facts ?? {}, judgement }
  const earlier = useEarlierToken(sent, judgement.outcome === 'passed' && proof.data !== undefined)
  return (
    <>
      <PageHeader title="Test token" lead={<TestLead form={form} />} />
      {/* On a narrow screen the ladder follows the request; the raw answers come after it. */}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-6">
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
              <RequestForm world={world} form={form} picks={picks} onPick={pick} typed={typed} onType={setTyped} />
              {signs(form) && isEditing && (
                <AssertionEditor
                  form={form}
                  edits={edits}
                  raw={raw}
                  onRaw={setRaw}
                  onEdit={(next) => {
                    setFixes([])
                    setEdits(next)
                  }}
                />
              )}
              {signs(form) && form.isSignedElsewhere && <SignElsewhere signer={signer} />}
              <FixNotice change={mergeChanges(fixes)} onDrop={() => setFixes([])} />
              <div className="flex flex-wrap gap-2">
                <Button type="submit" look={hasToken ? 'plain' : 'gold'} loading={isSending} disabledBecause={whyNot}>
                  {isSending ? 'Sending …' : sent ? 'Send again' : 'Send'}
                </Button>
                {signs(form) && form.clientId !== '' && (
                  <Button
                    aria-expanded={isEditing}
                    disabledBecause={
                      isEditing && isFaulty(raw) ? 'Put the JSON right first, or take back all changes.' : undefined
                    }
                    onClick={() => {
                      setRaw({})
                      setIsEditing(!isEditing)
                    }}
                  >
                    {isEditing
                      ? 'Close the editor'
                      : edits.length > 0
                        ? `Edit assertion (${edits.length} changed)`
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
          {signs(form) && form.clientId !== '' && (
            <AudienceLab form={form} typed={typed} disabledBecause={whyNoSeveral} />
          )}
          {probes.run && <ProbePanel run={probes.run} onGoOn={probes.goOn} onStopWaiting={test.stopWaiting} />}
          {isSending && <Sending form={form} onStop={test.stopWaiting} />}
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
              isChanged={edits.length > 0 || fixes.length > 0}
            />
          )}
        </div>
        <div className="grid min-w-0 gap-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
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
          <Panel
            title={<span aria-live="polite">{caseTitle(progress, judgement)}</span>}
            aside={sent ? undefined : ladderTitle(judgement)}
          >
            {plan.isError && (
              <div className="mb-4">
                <ApiProblemNote error={plan.error} />
              </div>
            )}
            {(service ?? form.service)?.kind === 'gateway' && (
              <div className="mb-4">
                <GatewayPolicyField text={policyText} path={test.routePath} onType={setPolicyText} />
              </div>
            )}
            {sent && <StoppedAt judgement={judgement} gates={catalogue} />}
            {judgement.candidates.length > 1 && !probes.run && (
              <ProbeOffer
                candidates={judgement.candidates.length}
                requests={probes.requests}
                disabledBecause={whyNoSeveral}
                onStart={probes.start}
              />
            )}
            <Ladder
              judgement={judgement}
              gates={catalogue}
              animate={sent && (proof.data ? `${sent.round} called` : sent.round)}
              onFix={(fix, verdict) => void test.onFix(fix, verdict)}
              fixing={{
                isBusy: isSending || plan.isPending || takeOut.isPending,
                manualDone: 'I did this, send again',
                ...(isWrongFile(sent, judgement) && {
                  disabledBecause: 'The key file you opened is not the registered key: open the right one first.',
                }),
              }}
            />
          </Panel>
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

/** Signing again with the same wrong file would end the same way. */
const isWrongFile = (sent: SentTest | undefined, { cause }: Judgement) =>
  cause?.gateId === 'assertion-signature' && sent?.form.key?.from === 'file' && sent.request.signWith === 'registered'
