import { nothingOwn } from '@/components/exchange/own-values'
import { SentBlock } from '@/components/exchange/sent-block'
import { Disclosure } from '@/components/ui/disclosure'
import { tookWords } from './clock-words'
import type { EarlierExchange } from './send-test'

/** Polls one below the other: when, what came, and each request as it went out. */
export const PollList = ({ polls }: { polls: readonly EarlierExchange[] }) => (
  <ol className="grid gap-2 text-sm" aria-label="Polls">
    {polls.map(({ result: { request, answer, facts }, witness }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: polls are only ever added, at the end
      <li key={at}>
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span>
            {at + 1}. {answer.kind === 'none' ? 'No answer' : `HTTP ${answer.status}`}{' '}
            <code>{facts.tokenAnswer?.value.error}</code>
          </span>
          <span className="text-faint">
            {[witness && new Date(witness.askedAt).toLocaleTimeString(), tookWords(answer.milliseconds)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <Disclosure summary="The request as it was sent">
          <SentBlock request={request} own={witness?.own ?? nothingOwn} />
        </Disclosure>
      </li>
    ))}
  </ol>
)
