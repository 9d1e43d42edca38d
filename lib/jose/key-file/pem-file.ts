import type { Result } from '../../result'
import { err, ok } from '../../result'
import { type Bytes, fromBase64 } from '../bytes'
import { fileKind } from '../file-kind'
import type { FileProblem } from '../file-problem'
import { type PemBlock, pemBlocks } from '../pem-blocks'
import { definite } from './definite'
import type { KeyFilePasswords, OpenedKeyFile } from './key-file-entry'
import { damaged, unsupported, wrongPassword } from './key-file-problem'
import { paired } from './paired'
import { pkcs7Certificates } from './pkcs7'
import { openPrivateKeyBlob } from './private-key-blob'
import { openTraditionalPem } from './traditional-pem'

type Loose = Parameters<typeof paired>[0]

/** Everything in a PEM text; `null`: it holds nothing of use. Without `keys`, a private key that does not open is left out. */
export async function readPemFile(
  text: string,
  passwords: KeyFilePasswords,
  keys: boolean,
): Promise<Result<OpenedKeyFile, FileProblem> | null> {
  const blocks = pemBlocks(text)
  const loose: Loose = { keys: [], certificates: [] }
  const publicKeys: Bytes[] = []
  let hasKey = false
  for (const block of blocks) {
    const { label } = block
    if (label.endsWith('PRIVATE KEY')) {
      hasKey = true
      const opened = await openBlock(block, passwords.key ?? passwords.store)
      if (opened.ok) loose.keys.push({ ...named(block), ...opened.value })
      else if (keys) return opened
    } else if (/^(X509 )?CERTIFICATE$/.test(label)) {
      const der = fromBase64(block.body)
      if (!der) return err(damaged)
      loose.certificates.push({ ...named(block), der })
    } else if (label === 'PKCS7' || label === 'CMS') {
      const der = fromBase64(block.body)
      const found = der && pkcs7Certificates(definite(der) ?? der)
      if (!found) return err(damaged)
      loose.certificates.push(...found.map((one) => ({ der: one })))
    } else if (label === 'PUBLIC KEY') {
      const der = fromBase64(block.body)
      if (der) publicKeys.push(der)
    }
  }
  const entries = paired(loose)
  if (!entries.ok) return entries
  const bare = publicKeys.map((spki) => ({ spki, certificates: [] }))
  if (entries.value.length + bare.length === 0 && !hasKey) return null
  return ok({
    entries: [...entries.value, ...bare],
    repaired: repairs(blocks),
    ...(blocks.some(isUnlockedKey) && { isUnlocked: true }),
  })
}

async function openBlock(block: PemBlock, password: string | undefined) {
  if (block.label === 'OPENSSH PRIVATE KEY')
    return err(unsupported('A key in OpenSSH’s own format', 'Convert a copy: ssh-keygen -p -m PKCS8 -f key'))
  if (block.body.includes('Proc-Type:')) {
    const der = await openTraditionalPem(block.body, password)
    if (!der.ok) return der
    // Noise passes the padding once in 256 times: the password was wrong after all.
    return fileKind(der.value).kind === 'private-key'
      ? openPrivateKeyBlob(der.value, undefined)
      : err(wrongPassword('key'))
  }
  const der = fromBase64(block.body)
  return der ? openPrivateKeyBlob(der, password) : err(damaged)
}

const isUnlockedKey = ({ label, body }: PemBlock) =>
  label.endsWith('PRIVATE KEY') && label !== 'ENCRYPTED PRIVATE KEY' && !body.includes('Proc-Type:')

const named = ({ before }: PemBlock) => {
  const alias = /friendlyName:[ \t]*(\S[^\r\n]*)/.exec(before)?.[1]?.trim()
  return alias === undefined ? {} : { alias }
}

const repairs = (blocks: PemBlock[]) =>
  blocks.some(({ before }) => before.trim() !== '')
    ? ['Text around the blocks, such as “Bag Attributes” of openssl, was left out.']
    : []
