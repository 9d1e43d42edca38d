import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Progress } from '@/components/ui/progress'
import { authorizationCode } from '@/lib/facts/grant-types'
import type { TestForm } from './test-form'

/** What is going on until there is an answer; a sign-in waits for a person. */
export function Sending({ form: { grantType, domain }, onStop }: { form: TestForm; onStop: () => void }) {
  if (grantType !== authorizationCode)
    return <Progress label="Signing here, sending, and asking the domain what it knows of this call …" />
  return (
    <Notice
      title="Waiting for somebody to sign in"
      action={
        <Button small onClick={onStop}>
          Stop waiting
        </Button>
      }
    >
      In the window of {domain?.name}, as the user the token is to stand for. If it shows invalid_redirect_uri or
      another error, close it: the domain tells that there and nowhere else.
    </Notice>
  )
}
