import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { TextLink } from '@/components/ui/text-link'
import type { SandboxDomainView } from '@/lib/queries/shapes/sandbox'
import { servicePage, serviceWords } from './service-words'

/** One domain: where it is, what stands behind it, and how a program outside gets in. */
export function DomainCard({ domain }: { domain: SandboxDomainView }) {
  const { name, tenancy, url, connectionId, services } = domain
  return (
    <Panel title={name} aside={`tenancy ${tenancy}`}>
      <div className="grid gap-3">
        <p className="flex items-start justify-between gap-2">
          <code className="min-w-0 text-sm [overflow-wrap:anywhere]">{url}</code>
          <span className="-my-1">
            <CopyButton text={url} label="Copy the domain URL" isIcon />
          </span>
        </p>
        <ul className="grid gap-1">
          {services.map((service) => (
            <li key={service.url} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{service.name}</span>
              <span className="text-faint text-sm">
                {serviceWords[service.kind]}
                <ServicePage service={service} />
              </span>
            </li>
          ))}
          {services.length === 0 && <li className="text-soft">No service instance.</li>}
        </ul>
        <Disclosure summary="Use it from outside">
          <WaysIn domain={domain} />
        </Disclosure>
        {connectionId && (
          <p className="text-sm">
            <TextLink href={`/domains/${encodeURIComponent(connectionId)}`}>Open it as a connected domain</TextLink>
          </p>
        )}
      </div>
    </Panel>
  )
}

function ServicePage({ service }: { service: SandboxDomainView['services'][number] }) {
  const page = servicePage(service)
  if (!page) return null
  return (
    <>
      {' · '}
      <TextLink href={page.href}>{page.name}</TextLink>
    </>
  )
}

/** Secrets of a play world: they open nothing else. */
function WaysIn({ domain: { url, admin, users } }: { domain: SandboxDomainView }) {
  const curl = `curl -u '${admin.clientId}:${admin.clientSecret}' -d grant_type=client_credentials --data-urlencode scope=urn:opc:idm:__myscopes__ ${url}/oauth2/v1/token`
  return (
    <div className="grid gap-2 text-sm">
      <p className="text-soft">
        Any OAuth client, the official SDK and <code>curl</code> work against it. These are play secrets; they open
        nothing else.
      </p>
      <p className="flex flex-wrap items-center gap-2">
        A token for the admin API <CopyButton text={curl} label="Copy the curl command" />
      </p>
      <ul className="grid gap-1">
        {users.map(({ userName, password }) => (
          <li key={userName} className="flex items-center justify-between gap-2">
            <span className="min-w-0 truncate" title={userName}>
              {userName}
            </span>
            <CopyButton text={password} label={`Copy the password of ${userName}`} isIcon />
          </li>
        ))}
      </ul>
    </div>
  )
}
