import type { Facts } from '../../facts/facts'
import type { Judgement, Verdict } from '../../gates/verdict'
import type { Generation } from '../../setup/plan/generations'
import type { Answered } from '../judge-answered'
import type { Paste } from '../paste'
import { tellTokens } from '../pseudonymise'
import { redact } from '../redact'
import type { Case, Seen } from './case'
import { type HiddenNames, hideNames } from './hide-names'
import { mapTexts } from './map-texts'
import { tracesIn } from './traces-in'

/** All that a page knows of one paste, by its real names. */
export interface CaseParts {
  name: string
  notes: string
  generation: Generation
  paste: Paste
  facts: Facts
  answered: readonly Answered[]
  judgement: Judgement
  /** Name of the domain that was asked as well. */
  asked?: string | undefined
}

/** More of a text is a log; a case keeps its beginning. Characters. */
const mostText = 200_000

/** `at`: ISO instant of saving. With pseudonyms every text in it is renamed, what the person wrote included. */
export function makeCase(parts: CaseParts, { names, at }: { names: Case['names']; at: string }): Case {
  const { paste, facts, asked } = parts
  const { text, rename, legend } =
    names === 'own' ? byOwnNames(paste) : hideNames(paste, facts, { asked, words: `${parts.name}\n${parts.notes}` })
  const clean = (written: string) => rename(redact(written))
  const seen = seenOf(paste, redact(text.slice(0, mostText)), text.length)
  const made = {
    seen: mapTexts(seen, rename),
    facts: mapTexts(facts, clean),
    answered: mapTexts(parts.answered, rename),
    judgement: renamed(parts.judgement, clean),
    ...(asked !== undefined && { asked: clean(asked) }),
    name: clean(parts.name.trim()) || 'Case',
    notes: clean(parts.notes),
  }
  return {
    kind: 'assay-case',
    version: 1,
    savedAt: at,
    names,
    generation: parts.generation,
    ...made,
    // Read from the renamed text: a request id may have a host in it.
    traces: tracesIn(made.seen.text),
    legend: legend().map(({ kind, pseudonym }) => ({ kind, pseudonym })),
  }
}

const byOwnNames = (paste: Paste): HiddenNames => ({
  text: tellTokens(paste, new Map()),
  rename: (text) => text,
  legend: () => [],
})

function seenOf(
  { recognised, repaired, ignored, problems, unjudged, remarks, hidden }: Paste,
  text: string,
  length: number,
): Seen {
  const cut =
    length > mostText ? [`Of the text, ${(length - mostText).toLocaleString('en')} characters are not kept here.`] : []
  return {
    recognised,
    repaired,
    ignored: [...ignored, ...cut],
    problems,
    ...(unjudged && { unjudged }),
    ...(remarks && { remarks }),
    hidden,
    text,
  }
}

/** What a gate found and says; its own id and state stay. */
function renamed(judgement: Judgement, rename: (text: string) => string): Judgement {
  const { verdicts, cause, candidates, next } = judgement
  const all = (list: readonly Verdict[]) => list.map((verdict) => renamedVerdict(verdict, rename))
  return {
    ...judgement,
    verdicts: all(verdicts),
    ...(cause && { cause: renamedVerdict(cause, rename) }),
    candidates: all(candidates),
    next: all(next),
  }
}

function renamedVerdict(verdict: Verdict, rename: (text: string) => string): Verdict {
  const { deciding, says, because, fix, evidence } = verdict
  return {
    ...verdict,
    ...mapTexts({ ...(deciding && { deciding }), ...(says && { says }), ...(because && { because }) }, rename),
    ...(fix && { fix: { ...mapTexts(fix, rename), kind: fix.kind } as typeof fix }),
    evidence: evidence.map((one) => ({ ...mapTexts(one, rename), at: one.at })),
  }
}
