import { AnswerBlock } from '@/components/exchange/answer-block'
import { clockFinding } from '@/components/exchange/clock-finding'
import { ClockNote } from '@/components/exchange/clock-note'
import { readClocks } from '@/components/exchange/clocks'
import { nothingOwn } from '@/components/exchange/own-values'
import { redirectIn } from '@/components/exchange/redirect'
import { RedirectPanel } from '@/components/exchange/redirect-panel'
import { SentBlock } from '@/components/exchange/sent-block'
import { Timing } from '@/components/exchange/timing'
import type { Witness } from '@/components/exchange/witness'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import type { TestResult } from '@/lib/queries/shapes/test'
import { clockWords, headerOf, tookWords } from './clock-words'

interface Props {
  title: string
  result: TestResult
  witness: Witness | undefined
  /** Who answered, by the person's name for it. */
  name: string
  asked: 'domain' | 'service'
}

/** One request as it went out, secrets masked, and what came back, raw; how long it took, and by whose clock. */
export function ExchangePanel({ title, result, witness, name, asked }: Props) {
  const { answer, request, problems, facts } = result
  const own = witness?.own ?? nothingOwn
  const servedAt = facts.now?.value ?? ''
  const clocks = readClocks(answer, servedAt, witness)
  const finding = clockFinding({ clocks, name, asked, lifetime: lifetimeOf(result) })
  const isWithCredentials = request.headers.some(([header]) => header.toLowerCase() === 'authorization')
  const redirect =
    answer.kind === 'http' && isWithCredentials
      ? redirectIn(request, answer.status, headerOf(answer.headers, 'location'))
      : undefined
  return (
    <Panel title={title} aside={<Summary result={result} within={witness?.milliseconds} />}>
      <div className="grid gap-3">
        {answer.kind === 'none' ? (
          <Problem title={answer.because} todo={answer.todo} />
        ) : (
          <AnswerBlock answer={answer} own={own} />
        )}
        {redirect && <RedirectPanel request={request} redirect={redirect} />}
        {finding && <ClockNote finding={finding} />}
        <Disclosure summary="The request as it was sent">
          <SentBlock request={request} own={own} />
        </Disclosure>
        {answer.kind === 'http' && <Timing answer={answer} witness={witness} clocks={clocks} />}
        {problems.length > 0 && (
          <Disclosure
            summary={`${problems.length} ${problems.length === 1 ? 'thing' : 'things'} could not be asked of the domain`}
          >
            <ul className="list-disc space-y-1 pl-5 text-soft text-sm">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </Panel>
  )
}

/** From `iat` to `exp` of what was signed for it, in milliseconds. */
function lifetimeOf({ facts }: TestResult): number | undefined {
  const { iat, exp } = facts.assertion?.value.claims ?? {}
  return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : undefined
}

function Summary({ result: { answer, facts }, within }: { result: TestResult; within: number | undefined }) {
  if (answer.kind === 'none') return null
  const ecid = facts.tokenAnswer?.value.ecid ?? headerOf(answer.headers, 'x-oracle-dms-ecid')
  const isMeasured = answer.headersMilliseconds !== undefined
  return (
    <>
      <span>
        {[isMeasured && tookWords(answer.milliseconds), clockWords(answer, facts.now?.value ?? '', within)]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {ecid && (
        <span title="Oracle Support finds the request by this">
          ecid <code>{ecid}</code>
        </span>
      )}
    </>
  )
}
