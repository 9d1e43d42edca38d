import { CiteList } from '@/components/ladder/cite-list'
import { Button, ButtonLink } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { addressKinds } from '@/lib/endpoint/address-kind'
import type { FoundBy } from '@/lib/endpoint/find-instances'
import { proposalFor } from '@/lib/endpoint/proposal'
import type { Recognised } from '@/lib/endpoint/recognise-address'
import { type Instance, recipesFor } from '../setup/answers'

/** Gold where it is the page's own action. */
export interface WayOn {
  look: 'gold' | 'dark'
  label: string
}

interface Props {
  instance: Instance
  by: FoundBy
  recognised: Recognised
  wayOn: WayOn
}

const foundByWords: Record<FoundBy, string> = {
  page: 'Its own pages lie there',
  primary: 'The host is its primary audience',
  secondary: 'The host is one of its secondary audiences',
  name: 'The address names it',
  similar: 'Likely: the name in the address begins like its own',
}

/** The instance behind an address, with scope, right and the way on. */
export function FoundInstance({ instance, by, recognised, wayOn }: Props) {
  const { domain, service } = instance
  const proposal = proposalFor(recognised, service)
  const usable = recipesFor(instance).filter(({ id }) => proposal?.recipes.some((wanted) => wanted === id))
  // In the order in which they are proposed.
  const recipes = (proposal?.recipes ?? []).flatMap((wanted) => usable.filter(({ id }) => id === wanted))
  const [first, ...others] = recipes
  const hrefOf = (recipe: string) =>
    `/setup?${new URLSearchParams({ domain: domain.id, service: service.appId, kind: service.kind, recipe, ...(proposal?.scope && { scope: proposal.scope }) })}`
  return (
    <section aria-label={service.displayName} className="grid gap-3 rounded-md border border-line p-4">
      <h3 className="font-semibold">
        {service.displayName} <span className="font-normal text-soft">in {domain.name}</span>
      </h3>
      <FactList
        items={[
          {
            label: 'Found by',
            value:
              by === 'primary' && service.carriedBy !== undefined
                ? `The host is a secondary audience of ${service.carriedBy}`
                : foundByWords[by],
          },
          ...(proposal?.scope ? [{ label: 'Scope', value: proposal.scope, mono: true }] : []),
          ...(proposal
            ? [
                {
                  label: 'Right',
                  value:
                    service.carriedBy === undefined
                      ? proposal.role
                      : `${proposal.role} It came with ${service.carriedBy} (26.01 or later), whose application defines its scopes.`,
                },
              ]
            : []),
        ]}
      />
      {!service.isActive && (
        <p className="text-maybe">{service.displayName} is inactive: its domain issues no token for it.</p>
      )}
      {proposal && (
        <div className="flex flex-wrap items-center gap-3">
          {first ? (
            <ButtonLink href={hrefOf(first.id)} look={wayOn.look}>
              {wayOn.label}
            </ButtonLink>
          ) : (
            <Button look={wayOn.look} disabledBecause={notHere}>
              {wayOn.label}
            </Button>
          )}
          <span className="min-w-0 flex-1 text-soft text-sm">{first ? first.way : notHere}</span>
        </div>
      )}
      {others.length > 0 && (
        <p className="text-sm text-soft">
          Or:{' '}
          {others.map(({ id, way }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              <TextLink href={hrefOf(id)}>{way}</TextLink>
            </span>
          ))}
          {' · '}
          <TextLink href="/setup/adviser">Which?</TextLink>
        </p>
      )}
      <Sources recognised={recognised} />
    </section>
  )
}

const notHere = 'This console has no setup for what is called there.'

function Sources({ recognised: { kind } }: Pick<Props, 'recognised'>) {
  const { call } = addressKinds[kind]
  if (!call) return null
  return (
    <div className="text-sm">
      <Disclosure summary={call.cites.length === 1 ? '1 source' : `${call.cites.length} sources`}>
        <CiteList cites={call.cites} />
      </Disclosure>
    </div>
  )
}
