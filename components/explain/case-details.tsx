import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import { exactTime } from '@/components/ui/time-in-words'
import type { Facts } from '@/lib/facts/facts'
import { catalogue } from '@/lib/gates/catalogue'
import type { Judgement } from '@/lib/gates/verdict'
import { clocksOf } from '@/lib/triage/case/clocks-of'
import type { Trace } from '@/lib/triage/case/traces-in'
import { unjudgedOf } from '@/lib/triage/case/unjudged-of'

interface Props {
  traces: readonly Trace[]
  facts: Facts
  judgement: Judgement
  /** Of the paste itself, one sentence each. */
  notJudged: readonly string[]
}

/** By what the servers find the request, what the clocks said, and what nobody could judge. */
export function CaseDetails({ traces, facts, judgement, notJudged }: Props) {
  const { readings, says } = clocksOf(facts)
  const unjudged = unjudgedOf(judgement, catalogue)
  const items = [
    ...traces.map(({ name, value }) => ({
      label: name,
      value,
      mono: true,
      aside: <CopyButton text={value} label={`Copy ${name}`} isIcon />,
    })),
    // The reader's clock alone is no time of the case.
    ...(readings.length > 1
      ? readings.map(({ of, at }) => ({ label: `${of.charAt(0).toUpperCase()}${of.slice(1)}`, value: exactTime(at) }))
      : []),
  ]
  if (items.length === 0 && unjudged.length === 0 && notJudged.length === 0) return null
  return (
    <Panel title={items.length > 0 ? 'Request ids and times' : 'What could not be judged'}>
      <div className="grid gap-4">
        {items.length > 0 && <FactList items={items} />}
        {says.map((sentence) => (
          <p key={sentence} className="max-w-[72ch] text-soft">
            {sentence}
          </p>
        ))}
        {notJudged.map((sentence) => (
          <p key={sentence} className="max-w-[80ch] break-words">
            {sentence}
          </p>
        ))}
        {unjudged.length > 0 && (
          <Disclosure
            summary={
              unjudged.length === 1 ? '1 gate could not be judged' : `${unjudged.length} gates could not be judged`
            }
          >
            <ul className="grid gap-3">
              {unjudged.map(({ gateId, question, because, wouldTell }) => (
                <li key={gateId} className="max-w-[80ch]">
                  <TextLink href={`/gates/${gateId}`}>{question}</TextLink> <span className="text-soft">{because}</span>
                  <span className="block text-faint text-sm">What would tell: {wouldTell}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}
