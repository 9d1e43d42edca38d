import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Select } from '@/components/ui/select'
import { Term } from '@/components/ui/term'
import { TextInput } from '@/components/ui/text-input'
import { authorizationCode, password } from '@/lib/facts/grant-types'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { usersQuery } from '@/lib/queries/users'
import { ClientProofField } from './client-proof-field'
import { GrantField } from './grant-field'
import { PasswordField } from './password-field'
import { RedirectField } from './redirect-field'
import type { Typed } from './send-test'
import { ServiceField } from './service-field'
import { SigningKeyField } from './signing-key-field'
import { namesUser, type Picks, signs, type TestForm } from './test-form'
import type { TestWorld } from './use-test-world'

export interface FormProps {
  form: TestForm
  picks: Picks
  onPick: (picks: Picks) => void
  typed: Typed
  onType: (typed: Typed) => void
}

interface Props extends FormProps {
  world: Extract<TestWorld, { at: 'ready' }>
}

/** Domain, client, grant, user, scope, key and secret: each derived where it can be, each open to change. */
export function RequestForm({ form, picks, onPick, world, typed, onType }: Props) {
  const { apps, services, domains } = world
  return (
    <div className="grid gap-4">
      <Select
        label="Identity domain"
        choices={domains.map(({ id, name, label }) => ({ value: id, label: label ? `${name} · ${label}` : name }))}
        {...(form.domain ? {} : { placeholder: 'Choose a domain' })}
        value={form.domain?.id ?? ''}
        onChange={({ target }) => onPick({ domainId: target.value })}
        hint="The one the called service belongs to: it issues the token."
      />
      {apps.isError ? (
        <ApiProblemNote error={apps.error} onRetry={() => void apps.refetch()} />
      ) : (
        <ClientField
          form={form}
          isLoading={apps.isLoading}
          onPick={(clientId) => onPick({ ...domainOf(form), clientId })}
        />
      )}
      {form.clientId === '' ? (
        <p className="text-soft text-sm">Grant, user, scope, key and secret follow from the application.</p>
      ) : (
        <>
          <GrantField
            form={form}
            onPick={(grantType) => onPick({ ...withoutOffline(picks), grantType })}
            onPickOffline={(isOffline) => onPick({ ...picks, isOffline })}
          />
          {form.grantType === authorizationCode && <RedirectField form={form} />}
          {namesUser(form) && (
            <UserField
              domain={form.domain}
              userName={form.userName}
              onPick={(userName) => onPick({ ...picks, userName })}
            />
          )}
          {form.grantType === password && (
            <PasswordField value={typed.password} onType={(given) => onType({ ...typed, password: given })} />
          )}
          <ScopeField form={form} onPick={(scope) => onPick({ ...picks, scope })} />
          {services.isError ? (
            <ApiProblemNote error={services.error} onRetry={() => void services.refetch()} />
          ) : (
            <ServiceField
              form={form}
              services={services.data ?? []}
              onPick={({ appId, kind }) => onPick({ ...withoutCall(picks), serviceAppId: appId, serviceKind: kind })}
              onPickCall={(call) => onPick({ ...picks, call })}
            />
          )}
          <ClientProofField form={form} picks={picks} onPick={onPick} typed={typed} onType={onType} />
          {signs(form) && <SigningKeyField form={form} picks={picks} onPick={onPick} />}
        </>
      )}
    </div>
  )
}

const withoutOffline = ({ isOffline: _isOffline, ...picks }: Picks): Picks => picks

const withoutCall = ({ call: _call, ...picks }: Picks): Picks => picks

const domainOf = ({ domain }: TestForm): Pick<Picks, 'domainId'> => (domain ? { domainId: domain.id } : {})

function ClientField({
  form,
  isLoading,
  onPick,
}: {
  form: TestForm
  isLoading: boolean
  onPick: (clientId: string) => void
}) {
  const { apps, app, clientId, clientName, domain } = form
  const gone = clientId !== '' && !app && !isLoading
  const choices = apps.map(({ clientId: value, displayName, isActive }) => ({
    value,
    label: isActive ? displayName : `${displayName} (inactive)`,
  }))
  return (
    <Select
      label="Client application"
      about={
        <Term isMark was="trusted application" api="App.name is the client ID">
          Client application
        </Term>
      }
      choices={app || clientId === '' ? choices : [{ value: clientId, label: clientName || clientId }, ...choices]}
      {...(clientId === '' && {
        placeholder: isLoading ? 'Asking the domain …' : domain ? 'Choose an application' : 'Choose a domain first',
      })}
      value={clientId}
      onChange={({ target }) => onPick(target.value)}
      hint={app && kindOf(app)}
      error={
        gone ? `${domain?.name} lists no application with this client ID. It can be tested all the same.` : undefined
      }
    />
  )
}

const kindOf = ({ clientType, clientId }: NonNullable<TestForm['app']>) =>
  `${clientType === 'trusted' ? 'Confidential · Trusted' : clientType} · client ID ${clientId}`

function UserField({
  domain,
  userName,
  onPick,
}: {
  domain: DomainSummary | undefined
  userName: string
  onPick: (userName: string) => void
}) {
  const listId = useId()
  const wanted = useDeferredValue(userName.trim())
  const users = useQuery({ ...usersQuery(domain?.id ?? '', wanted), enabled: domain !== undefined })
  const user = users.data?.find((candidate) => candidate.userName === userName.trim())
  return (
    <>
      <TextInput
        label="User"
        about={
          <Term isMark api="claim sub">
            User
          </Term>
        }
        value={userName}
        list={listId}
        onChange={({ target }) => onPick(target.value)}
        aside={user && (user.isActive ? <span className="max-sm:hidden">{user.displayName}</span> : 'inactive')}
        hint={
          <>
            A user name in <b>{domain?.name ?? 'the domain'}</b>, the domain that issues the token; not in the caller’s.
          </>
        }
      />
      <datalist id={listId}>
        {users.data?.map(({ id, userName: value, displayName }) => (
          <option key={id} value={value}>
            {displayName}
          </option>
        ))}
      </datalist>
    </>
  )
}

function ScopeField({
  form: { scope, scopes, app, clientName },
  onPick,
}: {
  form: TestForm
  onPick: (scope: string) => void
}) {
  const hint = app
    ? scopes.length === 0
      ? `${clientName} was given no scope. Without one the domain refuses.`
      : 'Taken from the application. Never typed.'
    : undefined
  return (
    <Select
      label="Scope"
      mono
      choices={[
        ...scopes.map(({ fqs, isGranted }) => ({ value: fqs, label: isGranted ? fqs : `${fqs} (taken away since)` })),
        { value: '', label: 'no scope' },
      ]}
      value={scope}
      onChange={({ target }) => onPick(target.value)}
      hint={hint}
    />
  )
}
