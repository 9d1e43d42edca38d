import { Select } from '@/components/ui/select'
import { Term } from '@/components/ui/term'
import { clientCredentials, jwtBearer } from './grants'
import type { TestForm } from './test-form'

const grants = [
  { value: jwtBearer, label: 'JWT assertion, for a user' },
  { value: clientCredentials, label: 'Client credentials, for the client itself' },
]

interface Props {
  form: TestForm
  onPick: (grantType: string) => void
}

/** By which grant the token is asked for; those that the application does not allow can be tried too. */
export function GrantField({ form: { app, grantType }, onPick }: Props) {
  const isAllowed = (grant: string) => !app || app.allowedGrants.includes(grant)
  const choices = grants
    .toSorted((one, other) => Number(isAllowed(other.value)) - Number(isAllowed(one.value)))
    .map(({ value, label }) => ({ value, label: isAllowed(value) ? label : `${label} (not allowed)` }))
  return (
    <Select
      label="Grant"
      about={
        <Term isMark api={`grant_type=${grantType}`}>
          Grant
        </Term>
      }
      choices={choices}
      value={grantType}
      onChange={({ target }) => onPick(target.value)}
      hint={app && !isAllowed(grantType) ? `${app.displayName} does not allow it: expect a refusal.` : undefined}
    />
  )
}
