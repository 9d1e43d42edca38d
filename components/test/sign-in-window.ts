import { callbackChannel } from './callback-address'

/** Milliseconds. */
const pollEvery = 300
/** What the window said last may still be on its way when it is closed. */
const lastWords = 1_000

/** To be called in the click itself, or the browser blocks it: then `null`. */
export function openSignInWindow(): Window | null {
  const opened = window.open('', '_blank', 'popup,width=520,height=720')
  // The domain's pages have no business in this one. The price: it cannot be closed from here while it shows one.
  if (opened) opened.opener = null
  return opened
}

/**
 * Waits for the window to come back with something that `read` understands. It speaks over a channel of this origin, as it lost its
 * opener, and closes itself.
 */
export function waitForCallback<T>(
  opened: Window,
  read: (query: string) => T | undefined,
  signal: AbortSignal,
): Promise<T | 'closed' | 'cancelled'> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(callbackChannel)
    let closing: number | undefined
    const finish = (outcome: T | 'closed' | 'cancelled') => {
      channel.close()
      clearInterval(watching)
      clearTimeout(closing)
      resolve(outcome)
    }
    channel.onmessage = ({ data }) => {
      const found = typeof data === 'string' ? read(data) : undefined
      if (found !== undefined) finish(found)
    }
    const watching = window.setInterval(() => {
      if (!opened.closed || closing !== undefined) return
      closing = window.setTimeout(() => finish('closed'), lastWords)
    }, pollEvery)
    signal.addEventListener('abort', () => finish('cancelled'), { once: true })
  })
}
