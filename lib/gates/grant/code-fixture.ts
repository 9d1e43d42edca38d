import { healthyOpa } from '../case-fixture'

const tokenRequest = { ...healthyOpa.tokenRequest, grantType: 'authorization_code' }

/** The exchange of a code that is all right, but for a part of it. */
export const coming = (part: object) => ({
  tokenRequest,
  code: {
    isOther: false,
    isUsed: false,
    fitsChallenge: true,
    redirectUri: 'https://a.example/',
    signedInWith: 'https://a.example/',
    ...part,
  },
})

/** The exchange of a code of which nothing is known. */
export const unknownCode = { tokenRequest, code: {} }
