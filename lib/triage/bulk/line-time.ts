const iso =
  /\b(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:[.,](\d{1,3})\d{0,6})?(Z|[+-]\d\d:?\d\d)?/
const apache = /\[(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/

/** When a line was written, as it says near its start: milliseconds since 1970, taken as UTC where no zone stands. */
export function lineTime(line: string): number | undefined {
  const start = line.length > 120 ? line.slice(0, 120) : line
  const found = iso.exec(start)
  if (found) {
    const [, day = '', time = '', part = '0', zone = 'Z'] = found
    return instant(`${day}T${time}.${part.padEnd(3, '0')}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`)
  }
  const [, day, month, year, time, zone] = apache.exec(start) ?? []
  return day ? instant(`${day} ${month} ${year} ${time} ${zone}`) : undefined
}

function instant(text: string): number | undefined {
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : at
}
