import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Expiry, expiryCalendar } from './expiry-calendar'

const now = Date.parse('2026-11-28T10:20:30.400Z')

const expiry: Expiry = {
  domainId: 'us',
  domainName: 'us',
  alias: 'emea-2026',
  what: 'client certificate',
  x5t: 'pb9Ft1UyeQ0OmRcCvV0p0fZBBlw',
  notAfter: '2027-01-05T23:30:00.000Z',
  apps: ['Emea caller'],
}

interface Component {
  name: string
  /** Property values by name, with their parameters. */
  lines: { name: string; parameters: string; value: string }[]
  parts: Component[]
}

/** The grammar of RFC 5545 §3.1 and §3.6, strictly: throws at the first thing that is not allowed. */
function parse(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a bare CR or LF')
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
    if (/[\ud800-\udfff]/u.test(line)) throw new Error('cut inside a character')
  }
  const open: Component[] = [{ name: '', lines: [], parts: [] }]
  for (const line of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name, parameters, value] = /^([A-Z][A-Z-]*)((?:;[A-Z-]+=[A-Z-]+)*):(.*)$/s.exec(line) ?? []
    const inner = open.at(-1)
    if (!name || value === undefined || !inner) throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') open.push({ name: value, lines: [], parts: [] })
    else if (name === 'END') {
      if (inner.name !== value) throw new Error(`END:${value} within ${inner.name}`)
      open.pop()
      open.at(-1)?.parts.push(inner)
    } else inner.lines.push({ name, parameters: parameters ?? '', value })
  }
  const [root] = open
  if (open.length !== 1 || root?.parts.length !== 1 || !root.parts[0]) throw new Error('not one whole calendar')
  return root.parts[0]
}

const only = (component: Component, name: string) => {
  const found = component.lines.filter((line) => line.name === name)
  if (found.length !== 1 || !found[0]) throw new Error(`${component.name} has ${found.length} ${name}`)
  return found[0].value
}

/** TEXT (§3.3.11): a comma, semicolon or backslash stands behind a backslash, and nothing else does but n. */
function textOf(value: string): string {
  if (!/^(?:[^\\;,]|\\[\\;,n])*$/s.test(value)) throw new Error(`not a TEXT value: ${value}`)
  return value.replace(/\\([\\;,n])/g, (_, character) => (character === 'n' ? '\n' : character))
}

describe('a calendar', () => {
  const calendar = parse(expiryCalendar([expiry, { ...expiry, alias: 'orders' }], now))
  const [event] = calendar.parts
  if (!event) throw new Error('no event')

  test('is one, with what every calendar must have', () => {
    expect(calendar.name).toBe('VCALENDAR')
    expect(only(calendar, 'VERSION')).toBe('2.0')
    expect(only(calendar, 'PRODID')).not.toBe('')
    expect(calendar.parts.map(({ name }) => name)).toEqual(['VEVENT', 'VEVENT'])
  })

  test('has the last day, as a whole day, stamped with now', () => {
    expect(event.lines.filter(({ name }) => name.startsWith('DT'))).toEqual([
      { name: 'DTSTAMP', parameters: '', value: '20261128T102030Z' },
      { name: 'DTSTART', parameters: ';VALUE=DATE', value: '20270105' },
      { name: 'DTEND', parameters: ';VALUE=DATE', value: '20270106' },
    ])
  })

  test('names the certificate, the domain and who stops', () => {
    expect(textOf(only(event, 'SUMMARY'))).toBe('“emea-2026” expires in us')
    expect(textOf(only(event, 'DESCRIPTION'))).toContain('Emea caller gets no token')
  })

  test('rings 30 and 7 days before', () => {
    expect(event.parts.map((alarm) => [alarm.name, only(alarm, 'ACTION'), only(alarm, 'TRIGGER')])).toEqual([
      ['VALARM', 'DISPLAY', '-P30D'],
      ['VALARM', 'DISPLAY', '-P7D'],
    ])
    for (const alarm of event.parts) expect(textOf(only(alarm, 'DESCRIPTION'))).toContain('days')
  })

  test('has one id for each certificate, and the same one tomorrow', () => {
    const uids = (at: number) =>
      parse(expiryCalendar([expiry, { ...expiry, alias: 'orders' }], at)).parts.map((each) => only(each, 'UID'))
    expect(new Set(uids(now)).size).toBe(2)
    expect(uids(now + 86_400_000)).toEqual(uids(now))
  })
})

test('whatever things are called, it is valid and says so', () => {
  const name = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, ' '))
  fc.assert(
    fc.property(name, name, fc.array(name, { maxLength: 3 }), (alias, domainName, apps) => {
      const [event] = parse(expiryCalendar([{ ...expiry, alias, domainName, apps }], now)).parts
      if (!event) throw new Error('no event')
      expect(textOf(only(event, 'SUMMARY'))).toBe(`“${alias}” expires in ${domainName}`)
      for (const app of apps) expect(textOf(only(event, 'DESCRIPTION'))).toContain(app)
    }),
  )
})
