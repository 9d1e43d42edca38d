import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import { narrowed, type WidthRule } from '../width'

const cites = [sources.scopes, pages.allResources] as const

/** *Authorized resources* in the console. */
export const trustScope: WidthRule = (app) => {
  const shared = {
    id: 'trust-scope',
    cites,
    ...(app.scopes.length > 0
      ? { narrows: [{ title: 'Make it Specific', desired: narrowed(app, { trustScope: 'Explicit' }) }] }
      : {
          narrows: [],
          because: 'It was given no scope by name, so Specific would leave it none: give it those it uses first.',
        }),
  }
  switch (app.trustScope) {
    case 'Account':
      return [
        {
          ...shared,
          severity: 'everything',
          certainty: 'documented',
          says: 'Authorized resources is All: it may ask for every scope of the domain, whatever it was given.',
        },
      ]
    case 'Tags':
      return [
        {
          ...shared,
          severity: 'more',
          certainty: 'documented',
          says: 'Authorized resources is Tagged: it reaches whatever gets one of its tags, later too.',
        },
      ]
    case 'Default':
      return [
        {
          ...shared,
          severity: 'look',
          certainty: 'inferred',
          says: 'Authorized resources follows the default of the domain, which may change without a word here.',
        },
      ]
    default:
      return []
  }
}
