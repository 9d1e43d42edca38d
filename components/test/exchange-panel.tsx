import { Disclosure } from '@/components/ui/disclosure'
import { JsonBlock } from '@/components/ui/json-block'
import { MonoBlock } from '@/components/ui/mono-block'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import type { TestResult } from '@/lib/queries/shapes/test'
import { clockWords, headerOf, tookWords } from './clock-words'
import { sentText } from './sent-text'

/** One request as it went out, secrets masked, and what came back, raw. */
export function ExchangePanel({ title, result }: { title: string; result: TestResult }) {
  const { answer, request, problems } = result
  return (
    <Panel title={title} aside={<Timing result={result} />}>
      <div className="grid gap-3">
        {answer.kind === 'none' ? (
          <Problem title={answer.because} todo={answer.todo} />
        ) : (
          <>
            <JsonBlock
              label="Answer"
              head={`HTTP ${answer.status}`}
              value={answer.body === '' ? '(empty body)' : answer.body}
            />
            <Disclosure summary="Answer headers">
              <MonoBlock label="Answer headers" text={lines(answer.headers)} />
            </Disclosure>
          </>
        )}
        <Disclosure summary="The request as it was sent, secrets masked">
          <MonoBlock label="Request" text={sentText(request)} />
        </Disclosure>
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

const lines = (headers: readonly [string, string][]) => headers.map(([name, value]) => `${name}: ${value}`).join('\n')

function Timing({ result: { answer, facts } }: { result: TestResult }) {
  if (answer.kind === 'none') return null
  const ecid = facts.tokenAnswer?.value.ecid ?? headerOf(answer.headers, 'x-oracle-dms-ecid')
  return (
    <>
      <span>
        {[tookWords(answer.milliseconds), clockWords(answer, facts.now?.value ?? '')].filter(Boolean).join(' · ')}
      </span>
      {ecid && (
        <span title="Oracle Support finds the request by this">
          ecid <code>{ecid}</code>
        </span>
      )}
    </>
  )
}
