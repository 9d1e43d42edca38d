import type { Evidence } from '@/lib/gates/gate'
import { evidencePlace } from '@/lib/triage/evidence-place'
import { difference, type MarkedLine, plainLines } from './difference'

/** What was found against what was expected, with the difference marked. */
export function EvidenceTable({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <div className="grid gap-2">
      {evidence.map(({ at, found, expected }) => {
        const both =
          expected === undefined ? { found: plainLines(found), expected: undefined } : difference(found, expected)
        return (
          <dl key={at} className="evidence">
            <dt className="text-faint">looked at</dt>
            <dd className="font-sans text-soft">{evidencePlace(at)}</dd>
            <dt className="text-faint">found</dt>
            <dd>
              <Lines lines={both.found} kind="found" />
            </dd>
            {both.expected && (
              <>
                <dt className="text-faint">expected</dt>
                <dd>
                  <Lines lines={both.expected} kind="expected" />
                </dd>
              </>
            )}
          </dl>
        )
      })}
    </div>
  )
}

function Lines({ lines, kind }: { lines: MarkedLine[]; kind: 'found' | 'expected' }) {
  return lines.map(({ text, start, end }) => (
    <span key={text} className="block">
      {text.slice(0, start)}
      {start < end && <mark className={`mark mark-${kind}`}>{text.slice(start, end)}</mark>}
      {text.slice(end)}
    </span>
  ))
}
