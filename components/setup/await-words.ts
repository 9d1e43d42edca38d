import type { AwaitedProof } from '@/lib/queries/shapes/setup'

interface AwaitWords {
  title: string
  /** What to do until then, one sentence each. */
  how: string[]
  /** The button that sends the run on. */
  goOn: string
}

/** What a run waits for, said to the person it waits for. */
export function awaitWords({ proof, from, to, apps }: AwaitedProof): AwaitWords {
  const callers = apps.map(({ displayName }) => displayName).join(', ')
  switch (proof) {
    case 'new-key-tested':
      return {
        title: `Does the key of ${to} bring a token?`,
        how: [
          `Sign with the key of “${to}” and call the service: the test page is prefilled.`,
          `Nothing is taken away yet: “${from}” passes as before.`,
          'If the new key is refused, undo this run, or mend what the test names and test again.',
        ],
        goOn: 'The new key brought a token: go on',
      }
    case 'caller-switched':
      return {
        title: `Let the caller sign with the key of ${to}`,
        how: [
          `Give the caller of ${callers} the new private key, and let it write kid “${to}”.`,
          `Both keys pass, so it may change over at any time, one machine after the other.`,
        ],
        goOn: 'The caller uses the new key now: go on',
      }
    case 'caller-tested':
      return {
        title: 'Has a call of the caller passed since then?',
        how: [
          `Let the caller itself call once: what it sends must name kid “${to}”. Certificates compares a pasted assertion.`,
          `The next steps remove “${from}”; who still signs with it is refused from then on.`,
        ],
        goOn: `It passed: remove ${from}`,
      }
  }
}
