'use client'

import type { Gate } from '@/lib/gates/gate'
import { stepsIn } from '@/lib/triage/case/steps-in'
import { GenerationSwitch } from './generation-switch'
import { useGeneration } from './use-generation'

/** How a person opens the gate, in the words of the console that they have. */
export function ByHand({ byHand }: { byHand: Gate['byHand'] }) {
  const [generation, choose] = useGeneration()
  const differs = byHand.filter(({ generation: of }) => of !== 'Caller' && of !== 'OPA').length > 1
  return (
    <div className="grid justify-items-start gap-3">
      {differs && <GenerationSwitch value={generation} onChange={choose} />}
      {stepsIn(byHand, generation).map(({ place, steps }) => (
        <div key={place}>
          <p className="mb-1 font-semibold text-sm first-letter:uppercase">{place}</p>
          <ol className="list-decimal space-y-1 pl-5 text-soft">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}
