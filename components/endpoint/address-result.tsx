import { ButtonLink } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { addressKinds } from '@/lib/endpoint/address-kind'
import { findInstances } from '@/lib/endpoint/find-instances'
import { isBelow } from '@/lib/endpoint/is-below'
import { missingDomain } from '@/lib/endpoint/missing-domain'
import type { Recognised } from '@/lib/endpoint/recognise-address'
import type { SetupWorld } from '../setup/use-setup-world'
import { FoundInstance, type WayOn } from './found-instance'

interface Props {
  recognised: Recognised
  world: Pick<Extract<SetupWorld, { at: 'ready' }>, 'domains' | 'all' | 'silent'>
  wayOn: WayOn
}

/** What the address is, whose, and what calling it takes; or which domain is missing. */
export function AddressResult({ recognised, world: { domains, all, silent }, wayOn }: Props) {
  const { what, because } = addressKinds[recognised.kind]
  const found = findInstances(recognised, all)
  const domain = found.length === 0 ? domains.find(({ url }) => isBelow(url, recognised.href)) : undefined
  return (
    <div className="grid gap-4">
      <ul aria-label="Recognised" className="flex min-w-0 flex-wrap items-center gap-2">
        <li>
          <Chip glyph="tick">{what}</Chip>
        </li>
        {recognised.changes.map((change) => (
          <li key={change}>
            <Chip tone="maybe" glyph="info">
              mended: {change}
            </Chip>
          </li>
        ))}
      </ul>
      {found.map(({ instance, by }) => (
        <FoundInstance
          key={`${instance.domain.id} ${instance.service.appId} ${instance.service.kind}`}
          instance={instance}
          by={by}
          recognised={recognised}
          wayOn={wayOn}
        />
      ))}
      {found.length > 0 && <p className="text-soft">{because}</p>}
      {domain && (
        <Notice title={`It lies in the domain ${domain.name}, which is connected`}>
          {recognised.kind === 'domain' ? because : 'None of its instances says that this address is its own.'}{' '}
          <TextLink href={`/domains/${encodeURIComponent(domain.id)}`}>What {domain.name} guards</TextLink>
        </Notice>
      )}
      {found.length === 0 && !domain && (
        <NothingFound
          recognised={recognised}
          connected={domains.map(({ name }) => name)}
          silent={silent.map((each) => each.domain.name)}
        />
      )}
    </div>
  )
}

function NothingFound({
  recognised,
  connected,
  silent,
}: {
  recognised: Recognised
  connected: string[]
  silent: string[]
}) {
  const { title, says, todo, wantsDomain } = missingDomain(recognised, { connected, silent })
  return (
    <Notice
      tone="maybe"
      title={<span className="[overflow-wrap:anywhere]">{title}</span>}
      action={
        wantsDomain && (
          <ButtonLink href="/domains/connect" small>
            Connect a domain
          </ButtonLink>
        )
      }
    >
      {says} <span className="block text-ink">{todo}</span>
    </Notice>
  )
}
