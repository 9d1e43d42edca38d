import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { Problem } from '@/components/ui/problem'
import { RelativeTime } from '@/components/ui/relative-time'
import { TextLink } from '@/components/ui/text-link'
import type { DeviceWait } from './device-wait'
import { PollList } from './poll-list'
import type { TestForm } from './test-form'
import { verificationPlace } from './verification-place'

interface Props {
  wait: DeviceWait
  form: TestForm
  onStop: () => void
}

/** What a device would show: the code, where to type it, and how long it lasts. Meanwhile it polls. */
export function DevicePanel({ wait, form, onStop }: Props) {
  const { userCode, endsAt, every, polls } = wait
  const name = form.domain?.name ?? 'the domain'
  const count = polls.length === 1 ? '1 poll' : `${polls.length} polls`
  return (
    <div ref={bringIntoView}>
      <Panel
        title="Waiting for somebody to let this device in"
        aside={<RelativeTime at={new Date(endsAt).toISOString()} ahead="ends" past="ended" />}
      >
        <div className="grid gap-4">
          <div>
            <p className="text-soft text-sm" id="user-code">
              Code to type
            </p>
            <div className="flex flex-wrap items-center gap-3">
              <output
                aria-labelledby="user-code"
                className="font-mono font-semibold text-2xl tracking-widest [overflow-wrap:anywhere]"
              >
                {userCode}
              </output>
              <CopyButton text={userCode} label="Copy the code" />
            </div>
          </div>
          <Page wait={wait} domainUrl={form.domain?.url ?? ''} name={name} />
          <p className="text-soft">
            Sign in there as the user the token is to stand for, type the code, and allow or deny. Assay asks{' '}
            <b>{name}</b> every {Math.round(every / 1_000)} seconds until then.
          </p>
          {polls.length > 0 && (
            <Disclosure summary={`${count} so far`}>
              <PollList polls={polls} />
            </Disclosure>
          )}
          <div>
            <Button small onClick={onStop}>
              Stop waiting
            </Button>
          </div>
        </div>
      </Panel>
    </div>
  )
}

/** On a narrow screen it would open below what is seen, and nobody would know of the code. */
const bringIntoView = (panel: HTMLElement | null) => panel?.scrollIntoView({ block: 'nearest' })

/** A domain may name any address; one that is not its own is opened only by who knows it. */
function Page({ wait: { verificationUri }, domainUrl, name }: { wait: DeviceWait; domainUrl: string; name: string }) {
  const [isKnown, setIsKnown] = useState(false)
  const place = verificationPlace(verificationUri, domainUrl)
  const address = <code className="text-sm [overflow-wrap:anywhere]">{verificationUri}</code>
  if (place.at === 'unusable')
    return (
      <Problem
        title="The address to type it at cannot be opened."
        todo={<>It is neither https nor of this machine: {address}</>}
      />
    )
  return (
    <div className="grid gap-2">
      {place.at === 'elsewhere' && (
        <>
          <Problem
            title={`The page lies at ${place.host}, not at ${name}’s own address.`}
            todo={<>Nobody should sign in at an address they do not know: {address}</>}
          />
          <Checkbox
            label="I know this address"
            checked={isKnown}
            onChange={({ target }) => setIsKnown(target.checked)}
          />
        </>
      )}
      {(place.at === 'own' || isKnown) && (
        <p className="[overflow-wrap:anywhere]">
          Open <TextLink href={verificationUri}>{verificationUri}</TextLink>
        </p>
      )}
    </div>
  )
}
