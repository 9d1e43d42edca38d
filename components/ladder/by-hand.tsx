import type { Gate } from '@/lib/gates/gate'

/** How a person opens the gate, for each generation of the console. */
export function ByHand({ byHand }: { byHand: Gate['byHand'] }) {
  return (
    <div className="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(220px,1fr))]">
      {byHand.map(({ generation, steps }) => (
        <div key={generation}>
          <p className="mb-1 font-semibold text-sm">{generation}</p>
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
