/** Under which the page saves the signing input. */
export const inputFile = 'signing-input.txt'

/** Signs the saved file as RS256 does, and prints one line in the alphabet of a JWT. */
export const opensslCommand = `openssl dgst -sha256 -sign private-key.pem ${inputFile} | openssl base64 -A | tr '+/' '-_' | tr -d '='`
