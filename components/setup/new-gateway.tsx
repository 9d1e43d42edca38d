import { TextInput } from '@/components/ui/text-input'
import type { GatewayAnswers } from '@/lib/queries/shapes/recipes'
import { gatewayProblems } from '@/lib/setup/recipes/gateway-problems'
import type { Draft, DraftGateway } from './draft'

interface Props {
  resource: NonNullable<GatewayAnswers['gateway']['resource']>
  draft: Draft
  domainName: string
  onChange: (part: DraftGateway) => void
}

/** The application that stands for a gateway in the domain, where there is none yet. */
export function NewGateway({ resource, draft, domainName, onChange }: Props) {
  const problems = gatewayProblems(resource, draft.displayName?.trim() ?? '')
  // An empty field that nobody touched is no mistake yet.
  const errorOf = (field: keyof typeof resource) => {
    const problem = problems.find((each) => each.field === `gateway.${field}`)
    return draft.gateway?.[field] === undefined || !problem ? undefined : `${problem.message} ${problem.todo}`
  }
  const typed = draft.gateway ?? {}
  return (
    <div className="grid max-w-xl gap-4">
      <TextInput
        label="Name of the gateway’s application"
        name="gatewayName"
        value={typed.displayName ?? resource.displayName}
        error={errorOf('displayName')}
        onChange={({ target }) => onChange({ displayName: target.value })}
        hint={`Made in ${domainName}. Name it after what stands behind the gateway.`}
      />
      <TextInput
        label="Audience: the gateway’s host"
        name="audience"
        mono
        placeholder="https://….apigateway.us-ashburn-1.oci.customer-oci.com"
        value={typed.audience ?? resource.audience}
        error={errorOf('audience')}
        onChange={({ target }) => onChange({ audience: target.value })}
        hint="OCI console: API Management, Gateways, your gateway, Hostname. Without a path and a slash at the end."
      />
      <TextInput
        label="Scope"
        name="scope"
        mono
        value={typed.scope ?? resource.scope}
        error={errorOf('scope')}
        onChange={({ target }) => onChange({ scope: target.value })}
        hint={
          resource.audience === '' || resource.scope === '' ? (
            'The domain joins audience and scope as they are. Clients ask for the whole, the token has the scope alone.'
          ) : (
            <>
              Clients will ask for{' '}
              <code className="[overflow-wrap:anywhere]">{`${resource.audience}${resource.scope}`}</code>; the token has
              the scope alone.
            </>
          )
        }
      />
    </div>
  )
}
