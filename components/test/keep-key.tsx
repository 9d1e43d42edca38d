import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removeKey, type StoredKey, saveKey } from '@/components/keys/key-store'
import { ApiProblemNote } from '@/components/shell/api-problem-note'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'

/** Asked once, when the setup is proven: a key is not kept longer than somebody wants it. */
export function KeepKey({ stored }: { stored: StoredKey }) {
  const client = useQueryClient()
  const say = useToast()
  const decide = useMutation({
    mutationFn: (keeps: boolean) =>
      keeps ? saveKey({ ...stored, proven: true }) : removeKey(stored.domainId, stored.alias),
    onSuccess: async (_, keeps) => {
      say(
        keeps
          ? `This browser keeps the key “${stored.alias}”.`
          : `The key “${stored.alias}” is gone from this browser.`,
      )
      await client.invalidateQueries({ queryKey: ['keys'] })
    },
  })
  if (stored.proven || decide.isSuccess) return null
  return (
    <div className="mt-3 border-open border-t pt-3">
      <p className="font-semibold text-ink">Keep the private key “{stored.alias}” in this browser?</p>
      <p>
        Kept, it can sign further tests; nobody can copy it from here. Removed, it is gone for good, unless its file was
        saved; the certificate stays in the domain either way.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small loading={decide.isPending} onClick={() => decide.mutate(true)}>
          Keep it
        </Button>
        <Button small loading={decide.isPending} onClick={() => decide.mutate(false)}>
          Remove it
        </Button>
      </div>
      {decide.isError && <ApiProblemNote error={decide.error} />}
    </div>
  )
}
