import type { NamedKind } from './pseudonyms'

/** Everybody's: they name no customer. */
const publicHosts =
  /^(?:identity\.oraclecloud\.com|login\.oci\.oraclecloud\.com|docs\.oracle\.com|login\.microsoftonline\.com|localhost|127\.0\.0\.1|host-\d{1,4}(?:\..{1,250})?)$/i

/** Words of protocols and of our own records. Whoever is called so keeps the name, as it tells nothing. */
const words =
  /^(?:true|false|null|undefined|unknown|none|basic|bearer|post|get|open|shut|read|run|client|user|token|host|gateway|oic|opa|fusion|admin|domain|request|answer|paste|person|valid|invalid|unchecked|client_credentials|(?:user|client|token)-\d{1,4})$/i

/** Lower-cased names, and what each is. */
export class Names extends Map<string, NamedKind> {
  add(kind: NamedKind, name: unknown): void {
    if (typeof name !== 'string') return
    const known = name.trim()
    if (known.length < 3 || /^https?:/.test(known) || /^[[<…]/.test(known) || words.test(known)) return
    if (kind === 'host' && publicHosts.test(known)) return
    this.set(known.toLowerCase(), kind)
  }

  /** Hosts of addresses anywhere in a value. */
  addHostsOf(value: unknown): void {
    for (const [, host = ''] of (JSON.stringify(value) ?? '').matchAll(/\bhttps?:\/\/([^\s/"'<>?#\\:@]{3,253})/gi))
      this.add('host', host)
  }

  /** What is known already stays what it is. */
  addAll(others: ReadonlyMap<string, NamedKind>): void {
    for (const [name, kind] of others) if (!this.has(name)) this.set(name, kind)
  }
}
