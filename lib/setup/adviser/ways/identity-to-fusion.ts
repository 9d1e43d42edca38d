import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import { adviserPages } from '../adviser-pages'
import type { Way } from '../way'

export const identityToFusion: Way = {
  id: 'identity-to-fusion',
  title: 'In the user’s name, by an assertion that Oracle Integration signs',
  because:
    'Fusion acts for users. The integration’s connection signs an assertion that names the user, and Fusion’s own domain turns it into a token for Fusion.',
  grant: 'JWT assertion',
  role: 'The user, inside Fusion',
  setups: [
    {
      recipe: 'oic-to-fusion',
      called: 'Fusion Applications',
    },
  ],
  wrongWhen: [
    {
      says: 'Only the call into Oracle Integration has to know the user, and Fusion is not reached.',
      instead: 'user-assertion',
    },
    { says: 'The integration does all of it under one technical user of Fusion: then no identity has to be carried.' },
  ],
  limits: [
    {
      says: 'The application goes into the domain of Fusion, and the user must exist there too: it cannot cross domains.',
      cites: [pages.fusionTokens],
    },
  ],
  disagreements: [],
  certainty: 'documented',
  cites: [adviserPages.identityPropagation, sources.oicAcrossDomains, pages.fusionTokens],
}
