import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { grantName } from '@/lib/facts/grant-names'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'

const source =
  'https://www.ateam-oracle.com/enable-jwt-token-grant-type-in-oauth-authentication-in-oracle-process-automation'

/** The application Oracle made with the instance, or with the Oracle Integration that carries it, and why it is not the one to use. */
export function DefaultApplication({ service, domainName }: { service: ServiceInstance; domainName: string }) {
  const isOff = !service.allowedGrants.includes(jwtBearer)
  return (
    <Disclosure
      isOpen
      summary={
        isOff
          ? `Why not the application ${domainName} already has for it? JWT assertion is off in it, and nobody can turn it on.`
          : `Why not the application ${domainName} already has for it?`
      }
    >
      <div className="grid gap-3 rounded-md border border-line p-4">
        <FactList
          items={[
            { label: 'Default application', value: defaultName(service) },
            { label: 'Client ID', value: service.clientId, mono: true },
            {
              label: 'Allowed grant types',
              value: (
                <span className="flex flex-wrap gap-1.5">
                  {service.allowedGrants.map((grant) => (
                    <Chip key={grant}>{grantName(grant)}</Chip>
                  ))}
                  {isOff && (
                    <Chip tone="shut" glyph="cross">
                      JWT assertion is off
                    </Chip>
                  )}
                </span>
              ),
            },
            { label: 'Can be edited', value: service.isOracleService ? 'No: Oracle made it with the instance' : 'Yes' },
          ]}
        />
        <p className="text-soft">
          {isOff
            ? 'A call between instances needs the JWT assertion grant. So this setup makes a confidential application of your own, with the same scopes, that has it.'
            : 'Oracle advises against letting outside callers use an application that belongs to the service. So this setup makes one of your own, with the same scopes.'}{' '}
          <TextLink href={source}>Oracle A-Team on this</TextLink>
        </p>
      </div>
    </Disclosure>
  )
}

const defaultName = ({ displayName, carriedBy }: ServiceInstance) =>
  carriedBy === undefined
    ? displayName
    : `${carriedBy}, which carries ${displayName}, as instances enabled since 26.01 are`
