import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { curl } from './curl'
import { openHandoff, runExport, type Workshop } from './handoff-fixture'
import { javaCaller } from './java-caller'
import { nodeCaller } from './node-caller'
import { ociCli } from './oci-cli'
import { pythonCaller } from './python-caller'
import { shell } from './shell'
import { codeText, javaText } from './words/code-text'
import { hclText } from './words/hcl-text'
import { shellWord } from './words/shell-word'

const folder = mkdtempSync(join(tmpdir(), 'quoting-'))
let workshop: Workshop
beforeAll(async () => {
  workshop = await openHandoff()
})
afterAll(async () => {
  await workshop.close()
  rmSync(folder, { recursive: true })
})

const has = (program: string, option: string) => spawnSync(program, [option]).status === 0

/** Whatever people call things, and what the readers of the files mind. */
const texts = [
  'plain',
  `O'Brien "EMEA"`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what is tested
  '$(id) `id` ${HOME} $HOME',
  'two\nlines\r\nand\ttabs',
  '\\u0022 \\n \\',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what is tested
  '%{ if true }x%{ endif } ${var.x} $${y} %%{z}',
  '*/ // -- # <!-- {{x}} ]]>',
  'Größe 名前 😀 \u2028\u2029\u202e',
  ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), { numRuns: 200, seed: 6 }),
  ...fc.sample(fc.string({ unit: fc.constantFrom(...'\'"`$\\{}%\n #;&|<>*u0'), maxLength: 30 }), {
    numRuns: 200,
    seed: 7,
  }),
].filter((text) => !text.includes('\0'))

const run = (program: string, rest: string[]) => {
  const { stdout, stderr, status } = spawnSync(program, rest, { cwd: folder, maxBuffer: 1 << 26 })
  if (status !== 0) throw new Error(String(stderr))
  return String(stdout)
}

const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return name
}

describe('a text comes through as it was', () => {
  test('in bash', () => {
    const file = write('words.sh', texts.map((text) => `printf '%s\\0' ${shellWord(text)}\n`).join(''))
    expect(run('bash', [file]).split('\0').slice(0, -1)).toEqual(texts)
  })

  test('in JavaScript', () => {
    const file = write('words.mjs', `console.log(JSON.stringify([${texts.map(codeText).join(',\n')}]))`)
    expect(JSON.parse(run(process.execPath, [file]))).toEqual(texts)
  })

  test.skipIf(!has('python3', '--version'))('in Python', () => {
    const file = write('words.py', `import json\nprint(json.dumps([${texts.map(codeText).join(',\n')}]))`)
    expect(JSON.parse(run('python3', [file]))).toEqual(texts)
  })

  test.skipIf(!has('java', '-version'))('in Java', () => {
    const lines = texts.map((text) => `    print(${javaText(text)});`).join('\n')
    const file = write(
      'Words.java',
      `public class Words {
  static void print(String text) {
    System.out.println(java.util.Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }
  public static void main(String[] a) {\n${lines}\n  }\n}`,
    )
    const lines64 = run('java', [file]).trimEnd().split('\n')
    expect(lines64.map((line) => Buffer.from(line, 'base64').toString('utf8'))).toEqual(texts)
  })

  test('in Terraform, composed (NFC) as it reads all texts, but for control characters that it does not know', async () => {
    const all = texts.map((text, index) => `v${index} = ${hclText(text)}\n`).join('')
    const parsed = await parse('words.tf', all)
    const plain = texts.map((text) => text.replace(/(?![\n\t])\p{Cc}/gu, ' '))
    // What hcl2json prints keeps the escapes of templates.
    const found = texts.map((_, index) => String(parsed[`v${index}`]))
    expect(found).toEqual(
      plain.map((text) =>
        text
          .normalize('NFC')
          .replaceAll('${', () => '$${')
          .replaceAll('%{', '%%{'),
      ),
    )
  })
})

const nasty = `x'"; touch pwned; echo "$(touch pwned)\`touch pwned\`\n touch pwned #\\u000a*/ \${HOME} %{x} {{y}}\u2028touch pwned`

describe('nothing that a name holds is run', () => {
  test.each([
    { exporter: shell, program: ['bash'] },
    { exporter: curl, program: ['bash'] },
    { exporter: ociCli, program: ['bash'] },
    { exporter: nodeCaller, program: [process.execPath] },
    ...(has('python3', '--version') ? [{ exporter: pythonCaller, program: ['python3'] }] : []),
    ...(has('java', '-version') ? [{ exporter: javaCaller, program: ['java'] }] : []),
  ])('by $exporter.title', async ({ exporter, program }) => {
    const { subject } = workshop
    const grantType = exporter === curl ? clientCredentials : subject.grantType
    const ended = await runExport(exporter, program, workshop, {
      ...subject,
      grantType,
      domain: { ...subject.domain, name: nasty },
      client: {
        ...subject.client,
        displayName: nasty,
        description: nasty,
        clientId: nasty,
        allowedScopes: [nasty],
        redirectUris: [nasty],
      },
      scope: nasty,
      userName: nasty,
      signing: { alias: nasty, audience: nasty },
      roles: [{ role: nasty, appId: nasty, appName: nasty }],
      ...(subject.service && { service: { ...subject.service, displayName: nasty } }),
    })
    expect(existsSync(join(workshop.folder, 'pwned'))).toBe(false)
    // It ran as far as the domain, which knows no such client; the OCI CLI is not on every machine.
    if (exporter !== ociCli)
      expect([ended.code, ended.error]).toEqual([1, expect.stringContaining('Token refused: HTTP 4')])
  })
})
