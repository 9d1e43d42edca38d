import { catalogue } from '../../gates/catalogue'
import type { Verdict } from '../../gates/verdict'
import type { Finding } from '../../queries/shapes/explain'
import { certaintyWords, factWords, ownerWords } from '../../triage/case-words'
import { wrap } from '../wrap'

/** Findings as a person reads them in a terminal, the cause at full length. */
export function findingsText(findings: readonly Finding[]): string[] {
  const candidates = findings.filter(({ state }) => state === 'candidate')
  return [
    ...(candidates.length > 0 ? ['', `${stateWords.candidate}:`, ...candidates.map(candidateText)] : []),
    ...findings.filter(({ state }) => state !== 'candidate').map(findingText),
  ]
}

const stateWords: Record<Finding['state'], string> = {
  shut: 'SHUT',
  candidate: 'MAY BE SHUT',
  next: 'WILL STOP YOU NEXT',
}

const sure = ({ certainty }: Finding): string => (certainty ? `, ${certaintyWords[certainty].word}` : '')

/** Of what is only possible, the way to each would bury the question. */
const candidateText = (finding: Finding): string =>
  wrap(`${finding.title} (${ownerWords[finding.owner].word}${sure(finding)})`, '    ', `  ${finding.gate}: `)

function findingText(finding: Finding): string {
  const { gate, state, title, evidence, owner, fix, sources } = finding
  return [
    '',
    `${stateWords[state]}: ${gate}${sure(finding)}`,
    wrap(title, '  ', '  '),
    ...evidence.map(({ at, found, expected }) =>
      wrap(
        `found ${printed(found)}${expected === undefined ? '' : `, expected ${printed(expected)}`}`,
        '      ',
        `    ${at}: `,
      ),
    ),
    `  Who: ${ownerWords[owner].word}`,
    wrap(fix.title, '    ', '  What to do: '),
    ...fix.steps.map((step, index) => wrap(step, '       ', `    ${index + 1}. `)),
    ...(state === 'shut' ? sources.map(sourceText) : []),
  ].join('\n')
}

const sourceText = ({ title, url }: Finding['sources'][number]) =>
  wrap([title, url].filter(Boolean).join(', '), '    ', '  Source: ')

/** Short: a terminal is no place for a whole list of scopes. */
function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}

/** Gates on the way that nothing here opened or shut, and what would tell. */
export function cannotTellText(verdicts: readonly Verdict[]): string[] {
  const unknown = verdicts.filter(({ rung }) => rung === 'unknown')
  if (unknown.length === 0) return []
  const missing = [...new Set(unknown.flatMap((verdict) => verdict.missing))].map((fact) => factWords[fact])
  const few = missing.slice(0, 6).join(', ')
  const wouldTell = few === '' ? '' : ` These would tell: ${few}${missing.length > 6 ? ' and more' : ''}.`
  return ['', wrap(`Cannot tell: ${unknown.length} of ${catalogue.length} gates.${wouldTell}`, '  ', '')]
}
