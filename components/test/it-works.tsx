import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Gate } from '@/lib/gates/gate'
import type { Judgement } from '@/lib/gates/verdict'
import { KeepKey } from './keep-key'
import type { SentTest } from './send-test'
import { signs } from './test-form'

interface Props {
  sent: SentTest
  serviceName: string
  judgement: Judgement
  gates: readonly Gate[]
  /** A run that waits for this proof. */
  back?: string | undefined
}

/** The last answer was a success: what that proves, and what it does not. */
export function ItWorks({ sent: { form, request, result }, serviceName, judgement, gates, back }: Props) {
  const open = judgement.verdicts.filter(({ rung }) => rung === 'open').length
  const untold = judgement.verdicts.flatMap(({ rung, gateId }) => {
    const gate = rung === 'unknown' ? gates.find(({ id }) => id === gateId) : undefined
    return gate ? [gate] : []
  })
  const { sub, sub_type: kind } = result.facts.token?.value.claims ?? {}
  const stored = signs(form) && request.signWith === 'registered' ? form.key?.stored : undefined
  return (
    <div role="status">
      <Notice
        tone="open"
        title="It works."
        action={
          back !== undefined && (
            <ButtonLink href={back} look="gold">
              Back to the run
            </ButtonLink>
          )
        }
      >
        <p>
          Proven: {form.clientName || form.clientId} gets a token{kind === 'user' && ` for ${String(sub)}`} from{' '}
          {form.domain?.name}, and {serviceName} takes it. {open} gates stand open.
        </p>
        {untold.length > 0 && (
          <div className="mt-2">
            <p>Not proven by this call:</p>
            <ul className="list-disc pl-5">
              {untold.map(({ id, question, wouldTell }) => (
                <li key={id}>
                  {question} {wouldTell}
                </li>
              ))}
            </ul>
          </div>
        )}
        {stored && <KeepKey stored={stored} />}
      </Notice>
    </div>
  )
}
