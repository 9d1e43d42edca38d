'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { domainsQuery, forgetDomain } from '@/lib/queries/domains'

/** Takes a domain out of the console. There is no way back but connecting again, so it asks. */
export function ForgetDomain({ domainId, name }: { domainId: string; name: string }) {
  const router = useRouter()
  const client = useQueryClient()
  const say = useToast()
  const [isAsking, setIsAsking] = useState(false)
  const forget = useMutation({
    mutationFn: () => forgetDomain(domainId),
    onSuccess: async () => {
      say(`Forgot ${name}.`)
      router.push('/domains')
      router.refresh()
      // Exactly the list: this page is still there, and asking for its domain again would be a 404.
      await client.invalidateQueries({ ...domainsQuery(), exact: true })
    },
  })
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 text-soft">
      <span>Forgetting removes the connection and its credential from this console, nothing from the domain.</span>
      <Button onClick={() => setIsAsking(true)}>Forget {name} …</Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Forget ${name}?`}
        footer={
          <>
            <Button look="dark" loading={forget.isPending} onClick={() => forget.mutate()}>
              {forget.isPending ? 'Forgetting …' : 'Forget it'}
            </Button>
            <Button onClick={() => setIsAsking(false)}>Keep it</Button>
          </>
        }
      >
        <div className="grid gap-3">
          <p>
            The console forgets the address and the credential. Applications, certificates and grants in the domain stay
            as they are. To undo a setup made there, do that first: afterwards the console cannot reach it.
          </p>
          {forget.isError && <ApiProblemNote error={forget.error} />}
        </div>
      </Dialog>
    </div>
  )
}
