'use client'

import { GenerationSwitch } from '@/components/ladder/generation-switch'
import { useGeneration } from '@/components/ladder/use-generation'
import type { Gate } from '@/lib/gates/gate'
import { isOfConsole, places } from '@/lib/triage/case/steps-in'

/**
 * The way by hand in the console that the reader has; the others are a click away. All of them are in the page and the style sheet hides
 * those that are not chosen, so the switch works before, and without, any program.
 */
export function GateByHand({ byHand }: { byHand: Gate['byHand'] }) {
  const [chosen, choose] = useGeneration()
  const differs = byHand.filter(({ generation }) => isOfConsole(generation)).length > 1
  return (
    <div className="ways grid justify-items-start gap-4">
      {differs && <GenerationSwitch value={chosen} onChange={choose} />}
      {byHand.map(({ generation, steps }) => (
        <section key={generation} data-console={isOfConsole(generation) ? generation : undefined}>
          <h3 className="mb-1.5 font-semibold text-sm first-letter:uppercase">{places[generation]}</h3>
          <ol className="max-w-[72ch] list-decimal space-y-1.5 pl-5">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
