import type { Facts } from '../../facts/facts'
import type { Judgement, Verdict } from '../../gates/verdict'
import type { Generation } from '../../setup/plan/generations'
import type { Answered } from '../judge-answered'
import { namesInFacts } from '../names-in-facts'
import { namesInPaste } from '../names-in-paste'
import type { Paste } from '../paste'
import { renamer, tellTokens } from '../pseudonymise'
import type { Pseudonyms } from '../pseudonyms'
import { redact } from '../redact'
import type { Case, Seen } from './case'
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
  const pseudonyms: Pseudonyms = new Map()
  const told = tellTokens(parts.paste, pseudonyms)
  const rename = names === 'own' ? (text: string) => text : renamer(namesIn(parts), pseudonyms)
  const clean = (text: string) => rename(redact(text))
  const seen = seenOf(parts.paste, clean(told.slice(0, mostText)), told.length)
  const made = {
    seen: mapTexts(seen, rename),
    facts: mapTexts(parts.facts, clean),
    answered: mapTexts(parts.answered, rename),
    judgement: renamed(parts.judgement, clean),
    ...(parts.asked !== undefined && { asked: clean(parts.asked) }),
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
    legend: names === 'own' ? [] : [...pseudonyms.values()].map(({ kind, pseudonym }) => ({ kind, pseudonym })),
  }
}

function namesIn({ paste, facts, asked }: CaseParts) {
  const names = namesInPaste(paste)
  names.addAll(namesInFacts(facts))
  names.add('host', asked)
  return names
}

function seenOf({ recognised, repaired, ignored, problems, hidden }: Paste, text: string, length: number): Seen {
  const cut =
    length > mostText ? [`Of the text, ${(length - mostText).toLocaleString('en')} characters are not kept here.`] : []
  return { recognised, repaired, ignored: [...ignored, ...cut], problems, hidden, text }
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
