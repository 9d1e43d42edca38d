/** Why a sign-in gave nothing that could be sent on. */
export type StopReason =
  | { why: 'blocked' }
  | { why: 'closed'; isRegistered: boolean | undefined; redirectUri: string }
  | { why: 'cancelled' }
  | { why: 'empty' }
  | { why: 'device-left' }

/** Thrown, as TanStack wants its failures. */
export class SignInStopped extends Error {
  override readonly name = 'SignInStopped'
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(reason.why)
    this.reason = reason
  }
}

export function stopWords(reason: StopReason): { title: string; todo: string } {
  switch (reason.why) {
    case 'blocked':
      return {
        title: 'The browser blocked the sign-in window.',
        todo: 'Allow pop-up windows for this address in the browser, then send again.',
      }
    case 'closed':
      return {
        title: 'The sign-in window was closed before the domain sent anybody back.',
        todo:
          reason.isRegistered === false
            ? `The application does not list ${reason.redirectUri}, so the domain showed an error there. Add it to the application first.`
            : 'Send again, sign in and let the window close itself. If it showed an error instead, read it there: the domain could not send it here.',
      }
    case 'cancelled':
      return {
        title: 'You stopped waiting for the sign-in.',
        todo: 'Its window can be closed. Send again when somebody can sign in.',
      }
    case 'empty':
      return {
        title: 'The domain sent somebody back with neither a code nor an error.',
        todo: 'Send again. If it stays so, look at what stands between the browser and the domain.',
      }
    case 'device-left':
      return {
        title: 'You stopped waiting before the device asked for its token.',
        todo: 'The code that was shown ends by itself. Send again to get a new one.',
      }
  }
}
