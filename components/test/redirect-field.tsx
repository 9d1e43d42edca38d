import { CopyButton } from '@/components/ui/copy-button'
import { Glyph } from '@/components/ui/glyph'
import { callbackAddress } from './callback-address'
import { isRegistered } from './sign-in'
import type { TestForm } from './test-form'

/** Where the domain will send whoever signed in: it must know the address, character by character. */
export function RedirectField({ form: { app, domain } }: { form: TestForm }) {
  const address = callbackAddress()
  return (
    <div className="grid gap-1.5">
      <p className="font-semibold text-sm">Redirect URL</p>
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line px-2.5 py-1.5 text-sm [overflow-wrap:anywhere]">
          {address}
        </code>
        <CopyButton text={address} label="Copy redirect URL" isIcon />
      </div>
      {app &&
        (isRegistered(app, address) ? (
          <p className="text-faint text-sm">Registered in {app.displayName}.</p>
        ) : (
          <p className="flex items-start gap-1.5 text-maybe text-sm">
            <Glyph name="exclamation" className="mt-0.5 size-4 flex-none" />
            <span>
              {app.displayName} does not list it, so {domain?.name} will show an error instead of sending anybody back.
              Add it to the application’s redirect URLs as it stands here
              {address.startsWith('http:') && ', and tick Allow HTTP URLs'}.
            </span>
          </p>
        ))}
    </div>
  )
}
