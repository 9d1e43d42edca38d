import { Problem } from '@/components/ui/problem'
import { type StopReason, stopWords } from './sign-in-stopped'

/** A sign-in that gave nothing to send on: why, and what to do. */
export const SignInProblem = ({ reason }: { reason: StopReason }) => <Problem {...stopWords(reason)} />

export const NonceProblem = () => (
  <Problem
    title="The ID token does not carry the nonce of this sign-in."
    todo="It may be the answer to another one: a client must not take it. Send again, and if it stays so, ask who stands between."
  />
)
