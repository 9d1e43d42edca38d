/** A certificate's last day. */
export interface Expiry {
  domainId: string
  domainName: string
  alias: string
  /** Where it is kept, in words: `client certificate`. */
  what: string
  /** Says which one: makes the entry the same one when the calendar is imported again. */
  x5t: string
  /** ISO instant. */
  notAfter: string
  /** Applications that stop then. */
  apps: readonly string[]
}

/** Days before the last one on which the calendar rings. */
const alarms = [30, 7]

/**
 * An iCalendar file (RFC 5545) with an all-day entry for each certificate's last day and alarms before it. `now` in milliseconds
 * since the epoch.
 */
export function expiryCalendar(expiries: readonly Expiry[], now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Assay//Certificates//EN',
    'CALSCALE:GREGORIAN',
    ...expiries.flatMap((expiry) => event(expiry, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function event({ domainId, domainName, alias, what, x5t, notAfter, apps }: Expiry, now: number): string[] {
  const summary = `“${alias}” expires in ${domainName}`
  const stops = apps.length === 0 ? '' : ` From then on ${apps.join(', ')} gets no token with it.`
  const about = `The ${what} “${alias}” in ${domainName} is valid until ${notAfter}.${stops}\nPut a new certificate beside it before that day, switch the caller, then remove this one.`
  const last = new Date(notAfter)
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${x5t}.${what.replaceAll(' ', '-')}.${domainId}@assay.invalid`)}`,
    `DTSTAMP:${instant(new Date(now))}`,
    `DTSTART;VALUE=DATE:${date(last)}`,
    `DTEND;VALUE=DATE:${date(new Date(last.getTime() + 86_400_000))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(about)}`,
    'TRANSP:TRANSPARENT',
    ...alarms.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `TRIGGER:-P${days}D`,
      `DESCRIPTION:${escaped(`${summary} in ${days} days`)}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

/** `20270101T123000Z`, and its first half. */
const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
const date = (at: Date) => at.toISOString().slice(0, 10).replaceAll('-', '')

/** A TEXT value (§3.3.11). */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

/** No line is longer than 75 octets, and none ends inside a character (§3.1). */
function folded(line: string): string {
  let whole = ''
  let room = 75
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (size > room) {
      whole += '\r\n '
      room = 74
    }
    whole += character
    room -= size
  }
  return whole
}
