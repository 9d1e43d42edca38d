import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { Gate } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'
import { ownTitle } from '@/lib/triage/own-title'
import { ByHand } from './by-hand'
import { EvidenceTable } from './evidence-table'
import { type FixHandling, FixRow } from './fix-row'
import { certaintyWords, factWords, howWeKnow, ownerWords } from './rung-words'
import { Sources } from './sources'

interface Props {
  verdict: Verdict
  gate: Gate
  handling?: FixHandling | undefined
}

/** What a rung opens into: what is wrong, why we know, found against expected, one fix, the way by hand, owner, certainty, sources. */
export function RungCard({ verdict, gate, handling }: Props) {
  const { rung, says, evidence, fix, certainty } = verdict
  const isShut = rung === 'shut' || rung === 'next'
  const chips = (
    <>
      {isShut && <Chip title={ownerWords[gate.owner].means}>{ownerWords[gate.owner].word}</Chip>}
      {certainty && <Chip title={certaintyWords[certainty].means}>{certaintyWords[certainty].word}</Chip>}
    </>
  )
  return (
    <div className="rung-card">
      {isShut && <p className="font-semibold text-lg">{says ?? gate.shut}</p>}
      <p className={isShut ? 'text-soft' : ''}>
        {[isShut ? howWeKnow(verdict) : leading(verdict, gate), gate.explain].filter(Boolean).join(' ')}
      </p>
      <EvidenceTable evidence={evidence} />
      {(rung === 'unknown' || rung === 'candidate') && <WouldTell verdict={verdict} gate={gate} />}
      {isShut && fix ? (
        <FixRow fix={fix} title={ownTitle(fix, gate)} verdict={verdict} handling={handling}>
          {chips}
        </FixRow>
      ) : (
        certainty && <div className="flex flex-wrap gap-2">{chips}</div>
      )}
      <div className="flex flex-wrap items-start gap-x-5 gap-y-2 text-sm">
        {rung !== 'open' && gate.byHand.length > 0 && (
          <Disclosure summary="Click path">
            <ByHand byHand={gate.byHand} />
          </Disclosure>
        )}
        <Sources cites={gate.cites} />
        <span className="text-soft">
          <TextLink href={`/gates/${gate.id}`}>About this gate</TextLink>
        </span>
      </div>
    </div>
  )
}

const leading = (verdict: Verdict, { wouldTell }: Gate) => {
  switch (verdict.rung) {
    case 'open':
      return howWeKnow(verdict)
    case 'candidate':
      return 'A shut gate here would answer just like this.'
    case 'not-reached':
      return 'The call was stopped before it got here.'
    case 'crashed':
      return 'The check of this gate failed. That is a mistake in Assay, and says nothing about your setup.'
    case 'unknown':
      // Said below.
      return verdict.because === wouldTell ? '' : verdict.because
    case 'not-applicable':
      return verdict.because
    case 'shut':
    case 'next':
      return verdict.says
  }
}

function WouldTell({ verdict, gate }: { verdict: Verdict; gate: Gate }) {
  return (
    <p>
      <span className="font-semibold">What would tell:</span> {gate.wouldTell}
      {verdict.missing.length > 0 && (
        <span className="block text-faint text-sm">
          Not known here: {verdict.missing.map((fact) => factWords[fact]).join(', ')}.
        </span>
      )}
    </p>
  )
}
