import { spanInWords } from '@/components/ui/time-in-words'
import type { Snapshot } from '@/lib/snapshot/snapshot'

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** What people made; Oracle's own come along with their instances. */
const ownApps = ({ apps }: Snapshot) => apps.filter(({ isOracleService }) => !isOracleService).length

/** `12 applications, 3 services, 5 certificates, 1 person`. */
export const contentsOf = (snapshot: Snapshot): string =>
  [
    counted(ownApps(snapshot), 'application'),
    counted(snapshot.services.length, 'service'),
    snapshot.certificates ? counted(snapshot.certificates.length, 'certificate') : 'certificates not read',
    ...(snapshot.users.length > 0 ? [counted(snapshot.users.length, 'person', 'people')] : []),
  ].join(', ')

/** `snapshot of domain us, 12 applications, 2 h old`. `now` in milliseconds. */
export function chipOf(snapshot: Snapshot, now: number): string {
  const age = now - Date.parse(snapshot.at)
  const old = age < 60_000 ? 'just taken' : `${spanInWords(age)} old`
  return `snapshot of domain ${snapshot.domain.name}, ${counted(ownApps(snapshot), 'application')}, ${old}`
}
