import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { Term } from '@/components/ui/term'
import {
  authorizationCode,
  clientCredentials,
  deviceCode,
  jwtBearer,
  password,
  refreshToken,
} from '@/lib/facts/grant-types'
import { isForUser } from './grants'
import type { TestForm } from './test-form'

const grants = [
  { value: jwtBearer, label: 'JWT assertion, for a user' },
  { value: clientCredentials, label: 'Client credentials, for the client itself' },
  { value: authorizationCode, label: 'Authorization code, for whoever signs in' },
  { value: deviceCode, label: 'Device code, for whoever lets the device in' },
  { value: password, label: 'Resource owner, with the user’s password' },
]

interface Props {
  form: TestForm
  onPick: (grantType: string) => void
  onPickOffline: (isOffline: boolean) => void
}

/** By which grant the token is asked for; those that the application does not allow can be tried too. */
export function GrantField({ form: { app, grantType, isOffline }, onPick, onPickOffline }: Props) {
  const isAllowed = (grant: string) => !app || app.allowedGrants.includes(grant)
  const choices = grants
    // Nobody should be led to give a password away.
    .filter(({ value }) => value !== password || app?.allowedGrants.includes(password) || grantType === password)
    .toSorted((one, other) => Number(isAllowed(other.value)) - Number(isAllowed(one.value)))
    .map(({ value, label }) => ({ value, label: isAllowed(value) ? label : `${label} (not allowed)` }))
  return (
    <>
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
      {isForUser(grantType) && app?.allowedGrants.includes(refreshToken) && (
        <Checkbox
          label="Ask for a refresh token too"
          hint="Adds offline_access to the scope. One comes if the called resource allows it."
          checked={isOffline}
          onChange={({ target }) => onPickOffline(target.checked)}
        />
      )}
    </>
  )
}
