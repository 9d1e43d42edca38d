import Link from 'next/link'
import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'

/** `gold`: *the* action of a page, once. `dark`: the one fix in a card. `plain`: everything else. `quiet`: no edge, in rows and bars. */
export type ButtonLook = 'gold' | 'dark' | 'plain' | 'quiet'

interface Shared {
  look?: ButtonLook
  small?: boolean
  children: ReactNode
}

export interface ButtonProps extends Shared, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Shows a turning mark and takes no clicks; the label stays, so say what is happening: "Sending …". */
  loading?: boolean
  /** One sentence: why it cannot be pressed now. The button stays reachable by keyboard, so that the reason is too. */
  disabledBecause?: string | undefined
}

const looks: Record<ButtonLook, string> = {
  gold: 'button button-gold',
  dark: 'button button-dark',
  plain: 'button button-plain',
  quiet: 'button button-quiet',
}

const classes = (look: ButtonLook, small: boolean, more = '') =>
  `${looks[look]} ${small ? 'button-small' : ''} ${more}`.trim()

export function Button({
  look = 'plain',
  small = false,
  loading = false,
  disabledBecause,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const isInert = loading || disabledBecause !== undefined
  // Inert by `aria-disabled` and without its handler: a `disabled` button loses the focus it had and hides its reason.
  return (
    <>
      <button
        {...rest}
        type={isInert ? 'button' : type}
        className={classes(look, small, className)}
        {...(isInert ? { 'aria-disabled': true } : onClick ? { onClick } : {})}
        {...(loading ? { 'aria-busy': true } : {})}
        {...(disabledBecause ? { title: disabledBecause, 'aria-describedby': reasonId } : {})}
      >
        {loading && <span className="spinner" aria-hidden="true" />}
        {children}
      </button>
      {disabledBecause && (
        <span id={reasonId} className="sr-only">
          {disabledBecause}
        </span>
      )}
    </>
  )
}

/** Looks like a button, is a link: it goes somewhere and changes nothing. */
export function ButtonLink({
  href,
  look = 'plain',
  small = false,
  className,
  children,
}: Shared & { href: string; className?: string }) {
  return (
    <Link href={href} className={classes(look, small, className)}>
      {children}
    </Link>
  )
}
