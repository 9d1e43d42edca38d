import type { CheckedSignature, NextQuestion } from '../../queries/shapes/explain'
import type { TextCase } from '../../triage/explain-text'
import { headline } from '../../triage/headline'
import { reportOf } from '../../triage/report'
import { wrap } from '../wrap'
import { cannotTellText, findingsText } from './findings-text'

/** A case as a person reads it in a terminal. */
export function caseText(read: TextCase): string {
  const { paste, isJudgeable, judgement, answered, beside } = read
  const { recognised, findings, next, signatures = [] } = reportOf(read)
  const { title, todo } = isJudgeable ? headline(judgement, answered.length > 0) : nothingKnown(recognised)
  const preface = [
    ...seen('Recognised', recognised),
    ...seen('Mended', paste.repaired),
    ...(paste.hidden > 0 ? [`Hidden: ${paste.hidden === 1 ? '1 secret' : `${paste.hidden} secrets`}`] : []),
    ...seen('Signatures', signatures.map(signatureText)),
    ...[
      ...paste.problems,
      ...(paste.remarks ?? []),
      ...(paste.unjudged ?? []),
      ...paste.ignored,
      ...(beside?.found.notes ?? []),
    ].map((each) => wrap(each, '  ', '- ')),
  ]
  return `${[
    ...preface,
    ...(preface.length > 0 ? [''] : []),
    wrap([title, todo].filter(Boolean).join(' ')),
    ...findingsText(findings),
    ...(isJudgeable ? cannotTellText(judgement.verdicts) : []),
    ...(next ? ['', nextText(next)] : []),
  ].join('\n')}\n`
}

const nothingKnown = (recognised: string[]): { title: string; todo?: string } =>
  recognised.length === 0
    ? {
        title: 'Nothing in this is a token, an error or a request that Assay knows.',
        todo: 'Give the whole answer with its status line and body, the token from its first “eyJ” on, or the curl command.',
      }
    : { title: 'There is nothing in this that a gate could be judged by.' }

const seen = (what: string, phrases: readonly string[]): string[] =>
  phrases.length === 0 ? [] : [wrap(phrases.join(', '), '  ', `${what}: `)]

/** Of a snapshot's applications; questions have fewer. */
const mostOptions = 20

const nextText = ({ fact, question, options }: NextQuestion): string =>
  [
    wrap(question, '  ', 'Next: '),
    ...options.slice(0, mostOptions).map(({ answer }, at) => wrap(answer, '     ', `  ${at + 1}. `)),
    ...(options.length > mostOptions ? [`  … and ${options.length - mostOptions} more`] : []),
    `  Answer with --answer ${fact}=NUMBER.`,
  ].join('\n')

const signatureText = ({ token, state, key: { kid, x5t } }: CheckedSignature): string => {
  const names = [kid !== undefined && `key ${kid}`, x5t !== undefined && `x5t ${x5t}`].filter(Boolean).join(', ')
  return `${token} ${state}${names === '' ? '' : ` (${names})`}`
}
