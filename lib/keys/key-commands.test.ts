import { afterAll, describe, expect, test } from 'vitest'
import { openKeyFile } from '../jose/key-file/open-key-file'
import { hasKeytool, openWorkshop } from '../jose/key-files-fixture'
import { type KeyKind, keyKindNames } from '../jose/key-kind'
import { readCertificate } from '../jose/read-certificate'
import { type KeyTool, keyCommands, quoted } from './key-commands'

const workshop = openWorkshop()
const password = 'Sesame, open!'

afterAll(() => workshop.close())

/** All of them but the one at which a person types. */
function runAll(wanted: { alias: string; name: string; days: number; kind: KeyKind; tool: KeyTool }) {
  const [ask, ...rest] = keyCommands(wanted)
  expect(ask?.command).toContain('read -rs KEY_PASSWORD')
  return rest.map(({ command }) => workshop.shell(command, { KEY_PASSWORD: password }))
}

async function openedCertificate(name: string) {
  const opened = await openKeyFile(workshop.read(name))
  const der = opened.ok && opened.value.entries[0]?.certificates[0]
  if (!der) throw new Error(`${name} holds no certificate`)
  return { der, ...(await readCertificate(der)).content }
}

const validDays = ({ notBefore, notAfter }: { notBefore: string; notAfter: string }) =>
  Math.round((Date.parse(notAfter) - Date.parse(notBefore)) / 86_400_000)

describe.each<[KeyTool, typeof test | typeof test.skip]>([
  ['openssl', test],
  ['keytool', hasKeytool ? test : test.skip],
])('%s, run as it is shown', (tool, testIt) => {
  testIt.each(keyKindNames)('makes a pair of kind %s whose files open and belong together', async (kind) => {
    const alias = `${tool}-${kind}`
    const printed = runAll({ alias, name: alias, days: 90, kind, tool })
    const certificate = await openedCertificate(`${alias}.cer`)
    expect(certificate.subject).toBe(`CN=${alias}`)
    expect(validDays(certificate)).toBe(90)
    expect(certificate.keyBits).toBe(kind.startsWith('rsa') ? Number(kind.slice(4)) : 0)
    expect(printed.join('')).toContain(certificate.sha1Hex)

    const store = await openKeyFile(workshop.read(`${alias}.p12`), { store: password })
    expect(store).toMatchObject({ value: { entries: [{ alias, certificates: [certificate.der] }] } })
    const key = await openKeyFile(workshop.read(`${alias}.key.pem`), { key: password })
    if (!key.ok || !store.ok) throw new Error('the private key does not open')
    expect(key.value.entries[0]?.spki).toEqual(store.value.entries[0]?.spki)
    // Locked, and nothing had to be left out to read it.
    expect(key.value).toMatchObject({ repaired: [] })
    expect(key.value.isUnlocked).toBeUndefined()
    expect(await openKeyFile(workshop.read(`${alias}.key.pem`))).toMatchObject({ error: { code: 'password-needed' } })
  })

  testIt('a name with everything that shells and names mind comes out as it was typed', async () => {
    const name = `O'Brien, "EMEA" + ops/$HOME`
    runAll({ alias: 'odd one', name, days: 30, kind: 'rsa-2048', tool })
    const shown = workshop.openssl('x509 -inform DER -in odd-one.cer -noout -subject -nameopt multiline,utf8')
    expect(shown).toContain(`commonName                = ${name}`)
    const store = await openKeyFile(workshop.read('odd-one.p12'), { store: password })
    expect(store).toMatchObject({ value: { entries: [{ alias: 'odd one' }] } })
    workshop.shell('rm odd-one.*', {})
  })

  test('no command carries the password, asks for one, or is of an old spelling', () => {
    const text = keyCommands({ alias: 'a', name: 'a', days: 1, kind: 'rsa-2048', tool })
      .map(({ command }) => command)
      .join('\n')
    expect(text).not.toMatch(/-genkey\b|-nodes|-noenc| pass:|-storepass |-keypass/)
  })
})

test.each([
  ['emea-2026', 'emea-2026'],
  ['two words', "'two words'"],
  ["it's", `'it'\\''s'`],
  ['$(id)', "'$(id)'"],
])('%s is one word for the shell', (text, word) => {
  expect(quoted(text)).toBe(word)
  expect(workshop.shell(`printf %s ${quoted(text)}`, {})).toBe(text)
})
