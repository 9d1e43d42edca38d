import { Disclosure } from '@/components/ui/disclosure'
import type { Gate } from '@/lib/gates/gate'

/** The way by hand, one fold for each generation of the console; the first is open, being the newest. */
export function GateByHand({ byHand }: { byHand: Gate['byHand'] }) {
  return (
    <div className="grid gap-4">
      {byHand.map(({ generation, steps }, position) => (
        <Disclosure key={generation} summary={generation} isOpen={position === 0}>
          <ol className="max-w-[72ch] list-decimal space-y-1.5 pl-9">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </div>
  )
}
