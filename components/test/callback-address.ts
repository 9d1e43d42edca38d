/** Where the domain sends a person back to who signed in for a test; below the console's own origin. */
export const callbackPath = '/test/callback'

export const callbackAddress = (): string => `${location.origin}${callbackPath}`

/** On which the callback's window hands over what came, to pages of this browser and this origin only. */
export const callbackChannel = 'assay-test-callback'
