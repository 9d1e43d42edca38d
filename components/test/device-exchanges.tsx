import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { ExchangePanel } from './exchange-panel'
import { PollList } from './poll-list'
import type { SentTest } from './send-test'

/** What went out for a device before its last request: the one for its code, and the polls that were answered "not yet". */
export function DeviceExchanges({ sent: { before = [], device }, name }: { sent: SentTest; name: string }) {
  const asked = before.find(({ kind }) => kind === 'device')
  const polls = before.filter(({ kind }) => kind === 'poll')
  return (
    <>
      {device?.at === 'left' && (
        <Notice title="Nobody had decided when the waiting ended">
          What is shown is the last answer. Send again to get a new code.
        </Notice>
      )}
      {polls.length > 0 && (
        <Panel title="Polls before it" aside={`${polls.length} answered “not yet”`}>
          <Disclosure summary="Each of them, as it was sent">
            <PollList polls={polls} />
          </Disclosure>
        </Panel>
      )}
      {asked && (
        <ExchangePanel
          title="Answer of the device endpoint"
          result={asked.result}
          witness={asked.witness}
          name={name}
          asked="domain"
        />
      )}
    </>
  )
}
