import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { sources } from '@/lib/gates/sources'

/** The addresses that guides copy from each other, and whose they are. */
export function CirculatingCallbacks() {
  return (
    <Disclosure summary="A guide names another callback?">
      <div className="grid gap-3 rounded-md border border-line p-4">
        <FactList
          items={[
            {
              label: '/icsapis/agent/oauth/callback',
              value: 'Of connections in Oracle Integration, where it is the client.',
            },
            {
              label: '/ic/pub/oauth2callback',
              value: 'Named beside the first as optional, without saying what uses it.',
            },
            { label: '/rpa/v1/callback', value: 'Of robots. Your application never listens there.' },
          ]}
        />
        <p className="text-soft">
          None of them is needed for an application of your own: it has its own callback.{' '}
          <TextLink href={sources.oicAcrossDomains.url}>Oracle A-Team on this</TextLink>
        </p>
      </div>
    </Disclosure>
  )
}
