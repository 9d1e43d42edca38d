'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { RadioCards } from '@/components/ui/radio-cards'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import type { DomainSummary, DomainUser } from '@/lib/queries/shapes/domains'
import { usersQuery } from '@/lib/queries/users'
import type { Draft } from './draft'

const shown = 6

interface Props {
  legend?: string
  domain: DomainSummary
  chosen: Draft['user']
  onChoose: (user: DomainUser) => void
}

/** Search and choose one user of a domain. The one already chosen stays in sight. */
export function UserPick({ legend = 'In whose name does it call?', domain, chosen, onChoose }: Props) {
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const users = useQuery(usersQuery(domain.id, wanted))
  if (users.isError) return <ApiProblemNote error={users.error} onRetry={() => void users.refetch()} />
  const found = users.data ?? []
  const listed = found.slice(0, shown)
  const all = chosen && !listed.some(({ id }) => id === chosen.id) ? [{ ...chosen, isActive: true }, ...listed] : listed
  return (
    <div className="grid gap-4">
      <div className="max-w-xl">
        <TextInput
          label={`Search the users of ${domain.name}`}
          type="search"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
          // Enter searches already; it must not go on to the next step.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          hint="By user name or display name. The user must exist in this domain, not in the caller’s."
        />
      </div>
      {users.isPending ? (
        <Skeleton what="Loading the users" rows={3} isTall />
      ) : (
        <RadioCards
          legend={legend}
          cards={all.map(({ id, userName, displayName, isActive }) => ({
            value: id,
            title: userName,
            detail: displayName,
            ...(isActive ? {} : { disabledBecause: 'Inactive: the domain issues no token for this user.' }),
          }))}
          value={chosen?.id}
          onChange={(id) => {
            const user = all.find((candidate) => candidate.id === id)
            if (user) onChoose(user)
          }}
          hint={
            found.length === 0
              ? `Nobody in ${domain.name} matches “${wanted}”.`
              : found.length > shown
                ? `${found.length - shown} more match; type more letters.`
                : undefined
          }
        />
      )}
    </div>
  )
}
