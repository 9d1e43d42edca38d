import { catalogue } from '../../gates/catalogue'
import type { Verdict } from '../../gates/verdict'
import type { Finding, NextQuestion } from '../../queries/shapes/explain'
import { certaintyWords, factWords, ownerWords } from '../../triage/case-words'
import type { TextCase } from '../../triage/explain-text'
import { headline } from '../../triage/headline'
import { reportOf } from '../../triage/report'
import { wrap } from '../wrap'

/** A case as a person reads it in a terminal. */
export function caseText(read: TextCase): string {
  const { paste, facts, judgement, answered } = read
  const { recognised, findings, next } = reportOf(read)
  const candidates = findings.filter(({ state }) => state === 'candidate')
  const isJudgeable = Object.keys(facts).some((name) => name !== 'now')
  const { title, todo } = isJudgeable ? headline(judgement, answered.length > 0) : nothingKnown(recognised)
  return `${[
    seen('Recognised', recognised),
    seen('Mended', paste.repaired),
    paste.hidden > 0 ? `Hidden: ${paste.hidden === 1 ? '1 secret' : `${paste.hidden} secrets`}` : '',
    ...[...paste.problems, ...paste.ignored].map((each) => wrap(each, '  ', '- ')),
    '',
    wrap([title, todo].filter(Boolean).join(' ')),
    ...(candidates.length > 0 ? ['', `${stateWords.candidate}:`, ...candidates.map(candidateText)] : []),
    ...findings.filter(({ state }) => state !== 'candidate').map(findingText),
    ...(isJudgeable ? cannotTell(judgement.verdicts) : []),
    ...(next ? [nextText(next)] : []),
  ]
    .filter((part, index, all) => part !== '' || (index > 0 && all[index - 1] !== ''))
    .join('\n')
    .trim()}\n`
}

const nothingKnown = (recognised: string[]): { title: string; todo?: string } =>
  recognised.length === 0
    ? {
        title: 'Nothing in this is a token, an error or a request that Assay knows.',
        todo: 'Give the whole answer with its status line and body, the token from its first “eyJ” on, or the curl command.',
      }
    : { title: 'There is nothing in this that a gate could be judged by.' }

const seen = (what: string, phrases: readonly string[]): string =>
  phrases.length === 0 ? '' : wrap(phrases.join(', '), '  ', `${what}: `)

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

/** Gates on the way that nothing here opened or shut, and what would tell. */
function cannotTell(verdicts: readonly Verdict[]): string[] {
  const missing = new Set(verdicts.filter(({ rung }) => rung === 'unknown').flatMap((verdict) => verdict.missing))
  const count = verdicts.filter(({ rung }) => rung === 'unknown').length
  if (count === 0) return []
  const wanted = [...missing].map((fact) => factWords[fact]).slice(0, 6)
  const gates = `${count} of ${catalogue.length} gates`
  return [
    '',
    wrap(
      wanted.length === 0
        ? `Cannot tell: ${gates}.`
        : `Cannot tell: ${gates}. These would tell: ${wanted.join(', ')}${missing.size > wanted.length ? ' and more' : ''}.`,
      '  ',
    ).trim(),
  ]
}

const nextText = ({ fact, question, options }: NextQuestion): string =>
  [
    '',
    wrap(question, '  ', 'Next: '),
    ...options.map(({ answer }) => wrap(answer, '      ', '  - ')),
    wrap(`Answer with --answer "${fact}=…", in one of these words.`, '  '),
  ].join('\n')

/** Short: a terminal is no place for a whole list of scopes. */
function printed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
