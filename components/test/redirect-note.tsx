import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

interface Props {
  product: string
  status: number
  location: string | undefined
  /** The same call there; `undefined`: the redirect leads to something else. */
  base: string | undefined
  isBusy: boolean
  onGo: (base: string) => void
}

/** A redirect is never followed with the token: a person decides whether it may go there. */
export function RedirectNote({ product, status, location, base, isBusy, onGo }: Props) {
  const host = location !== undefined && URL.canParse(location) ? new URL(location).host : undefined
  return (
    <Notice
      tone="maybe"
      title={`${product} sends this call elsewhere (${status})`}
      action={
        base !== undefined && (
          <Button small loading={isBusy} onClick={() => onGo(base)}>
            Send the token there
          </Button>
        )
      }
    >
      <p>
        To <code className="[overflow-wrap:anywhere]">{host ?? location ?? 'an address it does not name'}</code>. The
        token did not go along. What other clients do with it there stands beside the answer: have yours call that
        address in the first place.
      </p>
    </Notice>
  )
}
