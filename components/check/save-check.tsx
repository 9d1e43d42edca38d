import { caseFacts } from '@/components/test/case-facts'
import type { ProofOrder } from '@/components/test/proof-order'
import type { SentTest } from '@/components/test/send-test'
import { Notice } from '@/components/ui/notice'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { GatewayPolicyFact } from '@/lib/facts/service-facts'
import type { CheckDetail, CheckRecord } from '@/lib/queries/shapes/checks'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { TestResult } from '@/lib/queries/shapes/test'
import { caseOf, isSameCase } from './case-of'
import { NewCheckPanel } from './new-check-panel'
import { RecordedNote } from './recorded-note'

interface Props {
  /** The one that the page was opened for. */
  check: CheckDetail | undefined
  sent: SentTest
  service: ServiceInstance | undefined
  call: ProofCallName | undefined
  /** The service's answer, which of the calls it was to, and what was asked. */
  proof: { result: TestResult; order: ProofOrder; at: number } | undefined
  /** Of the gateway, where somebody pasted it. */
  policy?: GatewayPolicyFact | undefined
  /** By an edit or a fix, which go for one test only. */
  isChanged: boolean
}

/** A finished test: recorded with the check it was asked for, or offered to be saved as a new one. */
export function SaveCheck({ check, sent, service, call, proof, policy, isChanged }: Props) {
  const asked = caseOf({ sent, service, call, order: proof?.order })
  const record: CheckRecord = {
    facts: caseFacts(sent, service, call, proof?.result, policy),
    milliseconds: Math.round(sent.result.answer.milliseconds + (proof?.result.answer.milliseconds ?? 0)),
  }
  const key = `${sent.round} ${proof?.at ?? ''}`
  if (check && !isChanged && isAsked(check, asked, proof !== undefined))
    return <RecordedNote key={key} check={check} record={record} />
  return (
    <>
      {check && (
        <Notice title={`Not recorded for “${check.name}”`}>
          This test asked something else than the check does{isChanged && ', as it was edited or fixed for one time'}.
        </Notice>
      )}
      <NewCheckPanel
        key={key}
        domainId={sent.form.domain?.id ?? ''}
        asked={asked}
        record={record}
        disabledBecause={
          isChanged ? 'An edit or a fix goes for one test only: send the request as the form has it first.' : undefined
        }
      />
    </>
  )
}

/** Where no token came, the call was never made: what it would have been does not count. */
const isAsked = (check: CheckDetail, asked: ReturnType<typeof caseOf>, isCalled: boolean) =>
  isSameCase(
    check.case,
    isCalled || !check.case.call || check.case.service?.appId !== asked.service?.appId
      ? asked
      : { ...asked, call: check.case.call },
  )
