import { sameAlias, type TestForm } from './test-form'

/**
 * Why the domain will refuse what the picked key signs, one sentence: its certificate is not the one that the application has under this
 * alias. `undefined`: it is, or one of the two is not known here.
 */
export function otherCertificate({ app, key, alias }: Pick<TestForm, 'app' | 'key' | 'alias'>): string | undefined {
  const picked = key?.x5t
  if (!app || picked === undefined) return undefined
  const { certificates, displayName } = app
  const registered = certificates.find((each) => sameAlias(each.alias, alias))
  if (registered?.x5t === picked) return undefined
  const own = certificates.find(({ x5t }) => x5t === picked)
  if (own) return `This key’s certificate (${picked}) is registered as “${own.alias}”: choose that signing key instead.`
  if (registered)
    return registered.x5t === undefined
      ? undefined
      : `This key’s certificate (${picked}) is not the one that ${displayName} has as “${registered.alias}” (${registered.x5t}): the domain will refuse the assertion. Open the right key, or put this certificate in.`
  const isAllKnown = certificates.length > 0 && certificates.every(({ x5t }) => x5t !== undefined)
  return isAllKnown
    ? `${displayName} has no certificate with this key’s thumbprint (${picked}): the domain will refuse the assertion. Open the right key, or put its certificate in.`
    : undefined
}
