import { Disclosure } from '@/components/ui/disclosure'
import type { Gate } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'
import { rungWords } from './rung-words'

/** Gates that do not concern this call, folded away: "4 do not apply". */
export function NotApplicable({ rungs }: { rungs: readonly { verdict: Verdict; gate: Gate }[] }) {
  if (rungs.length === 0) return null
  return (
    <div className="mt-3 pl-9 text-sm">
      <Disclosure summary={rungs.length === 1 ? '1 does not apply' : `${rungs.length} do not apply`}>
        <ul className="grid gap-1.5 text-soft">
          {rungs.map(({ verdict, gate }) => (
            <li
              key={gate.id}
              data-gate={gate.id}
              data-rung={verdict.rung}
              aria-label={`${gate.question} ${rungWords[verdict.rung]}`}
            >
              {gate.question} {verdict.because && <span className="text-faint">{verdict.because}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
