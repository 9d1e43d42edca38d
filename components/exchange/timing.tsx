import { awayWords, tookWords } from '@/components/test/clock-words'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList, type Item } from '@/components/ui/fact-list'
import type { ReceivedAnswer } from '@/lib/queries/shapes/test'
import type { Clocks } from './clocks'
import type { Witness } from './witness'

interface Props {
  answer: Extract<ReceivedAnswer, { kind: 'http' }>
  witness: Witness | undefined
  clocks: Clocks
}

/** What was measured, and no phase that was not. */
export function Timing({ answer: { headersMilliseconds, milliseconds }, witness, clocks }: Props) {
  const { theirs, browser } = clocks
  const items: Item[] = [
    ...(headersMilliseconds === undefined
      ? []
      : [
          { label: 'Until its status and headers', value: tookWords(headersMilliseconds) },
          { label: 'Until the last byte', value: tookWords(milliseconds) },
        ]),
    ...(witness ? [{ label: 'Until this page had it', value: tookWords(witness.milliseconds) }] : []),
    ...(theirs === undefined ? [] : [{ label: 'Its clock', value: besideOurs(theirs) }]),
    ...(browser === undefined ? [] : [{ label: 'This browser’s clock', value: besideOurs(browser) }]),
  ]
  if (items.length === 0) return null
  return (
    <Disclosure summary="Timing and clocks">
      <FactList items={items} />
      <p className="mt-2 text-faint text-sm">
        The first two are measured by the console’s server, from before the request: finding the host, connecting and
        TLS are in there when a new connection was made, and cannot be told apart. The third is everything: the way to
        the console, that request, and what the domain was asked meanwhile. Clocks are compared with that of the
        console’s server, to the second.
      </p>
    </Disclosure>
  )
}

const besideOurs = (away: number) => (away === 0 ? 'agrees with the console’s' : `${awayWords(away)} the console’s`)
