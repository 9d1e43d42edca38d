import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'

/** Of the user: the one grant for which somebody gives it to the client. */
export function PasswordField({ value, onType }: { value: string; onType: (password: string) => void }) {
  return (
    <div className="grid gap-3">
      <Notice tone="maybe" title="This grant is not recommended">
        The client learns the user’s password, and there is no second factor. Use it to prove an existing client only.
      </Notice>
      <TextInput
        label="Password of the user"
        type="password"
        value={value}
        onChange={({ target }) => onType(target.value)}
        hint="Goes to the domain once, with this request, and is kept nowhere."
      />
    </div>
  )
}
