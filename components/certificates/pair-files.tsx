import { useMutation } from '@tanstack/react-query'
import { download } from '@/components/setup/download'
import { SaveCertificate } from '@/components/setup/save-certificate'
import { SaveKeyStore } from '@/components/setup/save-key-store'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Problem } from '@/components/ui/problem'
import { toBase64 } from '@/lib/jose/bytes'
import type { KeyKind } from '@/lib/jose/key-kind'

interface Props {
  alias: string
  name: string
  days: number
  kind: KeyKind
}

/** The pair that the commands would make, made in this browser, as files: it is kept nowhere here. */
export function PairFiles({ alias, name, days, kind }: Props) {
  const make = useMutation({
    // The result holds the private key's file: it goes with this page.
    gcTime: 0,
    mutationFn: () => makeFiles({ alias, name, days, kind }),
  })
  if (!make.data)
    return (
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {make.isPending ? 'Making it …' : 'Make the files here instead'}
          </Button>
          <span className="text-faint text-sm">In this browser; it keeps nothing of it.</span>
        </div>
        {make.isError && (
          <Problem
            title="The key pair could not be made in this browser."
            todo="Take another kind of key, or run the commands."
            details={String(make.error)}
          />
        )}
      </div>
    )
  const { pem, x509 } = make.data
  return (
    <Notice
      title="Save the files now: they are gone with this page"
      action={
        <>
          <Button small onClick={() => download(`${alias}_private-key.pem`, pem)}>
            Save the private key (.pem)
          </Button>
          <SaveCertificate alias={alias} x509={x509} />
        </>
      }
    >
      <p className="mb-2">
        The private key’s file has no password: save the key store instead where the caller can open one.
      </p>
      <SaveKeyStore alias={alias} pem={pem} x509={x509} />
    </Notice>
  )
}

async function makeFiles({ name, days, kind }: Props): Promise<{ pem: string; x509: string }> {
  const [{ makeKeyPair }, { makeSelfSigned }] = await Promise.all([
    import('@/lib/jose/key-pair'),
    import('@/lib/jose/self-signed'),
  ])
  const keys = await makeKeyPair(kind, { asFile: true })
  const serial = crypto.getRandomValues(new Uint8Array(20))
  const der = await makeSelfSigned({ keys, commonName: name, now: Date.now(), days, serial })
  return { pem: keys.pem ?? '', x509: toBase64(der) }
}
