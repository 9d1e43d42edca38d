import { Ladder } from '@/components/ladder/ladder'
import { ladderTitle } from '@/components/ladder/ladder-title'
import { ProbeOffer } from '@/components/probes/probe-offer'
import type { useProbeRun } from '@/components/probes/use-probe-run'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Panel } from '@/components/ui/panel'
import { catalogue } from '@/lib/gates/catalogue'
import type { Judgement } from '@/lib/gates/verdict'
import { GatewayPolicyField } from './gateway-policy-field'
import type { SentTest } from './send-test'
import { StoppedAt } from './stopped-at'
import type { TestForm } from './test-form'
import { caseTitle, type Progress } from './test-title'
import type { RequestDraft } from './use-request-draft'
import type { TestCase } from './use-test-case'

interface Props {
  form: TestForm
  draft: RequestDraft
  test: TestCase
  probes: ReturnType<typeof useProbeRun>
  progress: Progress
  whyNoSeveral: string | undefined
}

/** What became of the call: the ladder, and the ways on from where it stopped. */
export function CasePanel({ form, draft, test, probes, progress, whyNoSeveral }: Props) {
  const { judgement, sent, service, plan, proof, send, takeOut } = test
  const gateway = service ?? form.service
  const isBusy = send.isPending || plan.isPending || takeOut.isPending
  return (
    <Panel
      title={<span aria-live="polite">{caseTitle(progress, judgement)}</span>}
      aside={sent ? undefined : ladderTitle(judgement)}
    >
      {plan.isError && (
        <div className="mb-4">
          <ApiProblemNote error={plan.error} />
        </div>
      )}
      {gateway?.kind === 'gateway' && (
        <div className="mb-4">
          <GatewayPolicyField
            key={gateway.appId}
            text={draft.policyTexts[gateway.appId] ?? ''}
            path={test.routePath}
            onType={(text) => draft.setPolicyText(gateway.appId, text)}
          />
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
          isBusy,
          manualDone: 'I did this, send again',
          ...(isWrongFile(sent, judgement) && {
            disabledBecause: 'The key file you opened is not the registered key: open the right one first.',
          }),
        }}
      />
    </Panel>
  )
}

/** Signing again with the same wrong file would end the same way. */
const isWrongFile = (sent: SentTest | undefined, { cause }: Judgement) =>
  cause?.gateId === 'assertion-signature' && sent?.form.key?.from === 'file' && sent.request.signWith === 'registered'
