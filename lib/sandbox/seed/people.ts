import type { DomainState } from '../world/domain-state'
import { hex32 } from '../world/ids'
import type { Author, User } from '../world/resources'
import { kinds, newResource } from '../world/stamp'

export interface Person {
  userName: string
  givenName: string
  familyName: string
  active?: boolean | undefined
  /** Made up when absent. */
  password?: string | undefined
}

/** `maria.ops` has an account in both domains, as people who operate an integration do; nobody else has. */
const people: Record<string, Person[]> = {
  emea: [
    { userName: 'maria.ops@northwind.example', givenName: 'Maria', familyName: 'Ops' },
    { userName: 'anna.keller@northwind.example', givenName: 'Anna', familyName: 'Keller' },
    { userName: 'luca.rossi@northwind.example', givenName: 'Luca', familyName: 'Rossi' },
    { userName: 'nadia.haddad@northwind.example', givenName: 'Nadia', familyName: 'Haddad' },
    { userName: 'tom.former@northwind.example', givenName: 'Tom', familyName: 'Former', active: false },
  ],
  us: [
    { userName: 'maria.ops@northwind.example', givenName: 'Maria', familyName: 'Ops' },
    { userName: 'grace.lee@northwind.example', givenName: 'Grace', familyName: 'Lee' },
    { userName: 'dev.patel@northwind.example', givenName: 'Dev', familyName: 'Patel' },
    { userName: 'robin.clerk@northwind.example', givenName: 'Robin', familyName: 'Clerk' },
    { userName: 'sam.former@northwind.example', givenName: 'Sam', familyName: 'Former', active: false },
  ],
}

export function seedPeople(domain: DomainState, author: Author, now: number): User[] {
  return (people[domain.profile.name] ?? []).map((person) => seedPerson(domain, author, now, person))
}

export function seedPerson(domain: DomainState, author: Author, now: number, person: Person): User {
  const { userName, givenName, familyName, active = true, password } = person
  const user: User = {
    ...newResource(domain, kinds.user, author, now),
    userName,
    displayName: `${givenName} ${familyName}`,
    name: { givenName, familyName, formatted: `${givenName} ${familyName}` },
    emails: [{ value: userName, type: 'work', primary: true }],
    active,
    // Printed with the world's description: a password of a play world, for flows that ask for one.
    password: password ?? `Sandbox-${hex32(`${domain.profile.name} ${userName}`).slice(0, 8)}`,
  }
  domain.users.put(user)
  return user
}
