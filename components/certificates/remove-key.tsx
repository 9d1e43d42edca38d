import { useMutation, useQueryClient } from '@tanstack/react-query'
import { removeKey } from '@/components/keys/key-store'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'

/** A key of this browser that no domain has a certificate for, as an abandoned plan or an undo leaves it. */
export function RemoveKey({ domainId, alias }: { domainId: string; alias: string }) {
  const client = useQueryClient()
  const say = useToast()
  const remove = useMutation({
    mutationFn: () => removeKey(domainId, alias),
    onSuccess: async () => {
      say(`The key “${alias}” is gone from this browser.`)
      await client.invalidateQueries({ queryKey: ['keys'] })
    },
    onError: (error) => say(`The key “${alias}” could not be removed: ${String(error)}`),
  })
  return (
    <Button small loading={remove.isPending} onClick={() => remove.mutate()}>
      Remove the key
    </Button>
  )
}
