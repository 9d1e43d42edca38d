import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { TextInput } from '@/components/ui/text-input'
import { download } from './download'

interface Props {
  alias: string
  /** The private key's PEM, for as long as it is there. */
  pem: string
  /** base64 of the certificate's DER. */
  x509: string
}

/** keytool takes no shorter one. */
const shortest = 6

/** The pair as one locked file, for callers that want a key store. Made in this browser. */
export function SaveKeyStore({ alias, pem, x509 }: Props) {
  const [password, setPassword] = useState('')
  const save = useMutation({
    mutationFn: async () => {
      const { keyStoreFile } = await import('./key-store-file')
      download(`${alias}.p12`, await keyStoreFile({ alias, pem, x509, password }))
    },
  })
  return (
    <Disclosure summary="Save the pair as a key store (.p12)">
      <div className="grid max-w-sm gap-3 pt-2">
        <TextInput
          label="Password of the key store"
          type="password"
          mono
          value={password}
          onChange={({ target }) => setPassword(target.value)}
          error={save.isError ? `The key store could not be written: ${String(save.error)}` : undefined}
          hint="PKCS#12 with AES-256, one password for store and key. It is kept nowhere: note it."
        />
        <div>
          <Button
            small
            loading={save.isPending}
            disabledBecause={
              password.length < shortest ? `A password of at least ${shortest} characters is needed.` : undefined
            }
            onClick={() => save.mutate()}
          >
            Save the key store
          </Button>
        </div>
      </div>
    </Disclosure>
  )
}
