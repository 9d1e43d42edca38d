import type { ApiError } from './domain'

export interface Explanation {
  /** What is wrong, one sentence. */
  message: string
  /** What to do, one sentence. */
  todo: string
}

/** An error of the domain in words for a person. The status decides, not the text: most of Oracle's texts are not public. */
export function explainError(error: ApiError): Explanation {
  switch (error.kind) {
    case 'network':
      return explainSilence(error)
    case 'shape':
      return {
        message: `${hostOf(error.url)} answered with something this console cannot read: ${error.detail}`,
        todo: 'Check that the address is an identity domain, then try again.',
      }
    case 'http':
      return explainStatus(error)
  }
}

function explainSilence({ url, code, detail }: Extract<ApiError, { kind: 'network' }>): Explanation {
  switch (code) {
    case 'timeout':
      return {
        message: `${hostOf(url)} did not answer in time (${detail}).`,
        todo: 'Try again; if it stays silent, a firewall or proxy may be holding the request.',
      }
    case 'unreachable':
      return {
        message: `${hostOf(url)} could not be reached (${detail}).`,
        todo: 'Check the address, and that this machine may reach it.',
      }
  }
}

function explainStatus(error: Extract<ApiError, { kind: 'http' }>): Explanation {
  const { status, url, detail } = error
  const said = detail ? `: ${detail}` : '.'
  if (/\/oauth2\/v1\/token$/.test(url) && (status === 400 || status === 401)) return explainTokenRefusal(error)
  if (status >= 300 && status < 400)
    return {
      message: `${hostOf(url)} wants to send us elsewhere. ${detail ?? ''}`.trim(),
      todo: 'Connect the address it names, if you trust it; credentials are never sent along a redirect.',
    }
  switch (status) {
    case 400:
      return { message: `The domain did not accept the request${said}`, todo: 'Change what it names, then try again.' }
    case 401:
      return {
        message: 'The domain refused the caller (401): its token has ended, or its roles do not allow this.',
        todo: 'Connect again, or give the caller a role that may, e.g. Application Administrator.',
      }
    case 403:
      return {
        message: `The domain does not let this caller do that (403)${said}`,
        todo: 'Ask an identity domain administrator, or connect with an application that has the role.',
      }
    case 404:
      return {
        message: `The domain does not have that (404)${said}`,
        todo: 'It may have been deleted meanwhile: load the page again. If everything is missing, check the domain URL.',
      }
    case 409:
      return {
        message: `The domain already has one like it, or it was changed meanwhile (409)${said}`,
        todo: 'Choose another name, or load the page again and use the one that is there.',
      }
    case 412:
      return { message: 'Somebody changed it meanwhile (412).', todo: 'Load the page again and repeat the change.' }
    case 429:
      return {
        message: 'The domain has had too many requests (429).',
        todo: `Wait ${error.retryAfterSeconds ? `${error.retryAfterSeconds} seconds` : 'a minute'}, then try again; nothing was changed by this request.`,
      }
  }
  if (status >= 500)
    return {
      message: `The domain failed (${status})${said}`,
      todo: `Try again in a minute.${error.requestId ? ` For Oracle Support: request id ${error.requestId}.` : ''}`,
    }
  return { message: `The domain answered ${status}${said}`, todo: 'Check the request below the message.' }
}

function explainTokenRefusal({ status, code, detail }: Extract<ApiError, { kind: 'http' }>): Explanation {
  if (code === 'invalid_client' || (status === 401 && code === undefined))
    return {
      message: 'The domain does not accept this client ID and secret.',
      todo: 'Check both, that the application is active, and that it belongs to this domain.',
    }
  if (code === 'unauthorized_client')
    return {
      message: 'The application may not ask for this token.',
      todo: 'Allow the grant "Client credentials" in the application, and give it a role on the domain.',
    }
  return {
    message: `The domain gave no token${detail ? `: ${detail}` : code ? ` (${code}).` : '.'}`,
    todo: 'Check the application in the domain.',
  }
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url)
