import type { ReactNode } from 'react'
import type { Question } from '@/lib/setup/recipes/question'
import type { Instance } from './answers'

/** What each screen asks, and why. */
export const questionWords = (
  question: Question,
  { domain, service }: Instance,
): { question: string; lead: ReactNode } =>
  ({
    who: {
      question: 'Who calls whom?',
      lead: 'The called instance decides in which domain the application is made.',
    },
    gateway: {
      question: 'What does the gateway ask of a token?',
      lead: (
        <>
          <b>{domain.name}</b> issues the tokens; the gateway compares each with what it was told here, letter by
          letter.
        </>
      ),
    },
    name: {
      question: 'Which application calls?',
      lead: (
        <>
          A confidential application in <b>{domain.name}</b>, one for each called instance.
        </>
      ),
    },
    certificate: {
      question: 'By which key does the caller prove itself?',
      lead: (
        <>
          The caller signs each assertion with a private key; <b>{domain.name}</b> checks the signature by the
          certificate.
        </>
      ),
    },
    scopes: {
      question: 'What may it ask for?',
      lead: (
        <>
          These are the scopes that <b>{service.displayName}</b> itself defines. Take only what is used.
        </>
      ),
    },
    user: {
      question: 'As whom does it call, and with which right?',
      lead: (
        <>
          The assertion names a user of <b>{domain.name}</b>. What that user may not do, the client may not do either.
        </>
      ),
    },
    redirects: {
      question: 'Whose callback takes the code?',
      lead: (
        <>
          After sign-in <b>{domain.name}</b> sends the browser, with a code, to one of these addresses and to no other.
          They belong to whoever asks for the token, not to the called instance.
        </>
      ),
    },
    work: {
      question: 'What will it do?',
      lead: (
        <>
          The answers decide which role and which scope of <b>{service.displayName}</b> it gets: the least that will do.
        </>
      ),
    },
    person: {
      question: 'Who is behind the call, and with which right?',
      lead: (
        <>
          A user of <b>{domain.name}</b>. What that user may not do, the client may not do either.
        </>
      ),
    },
  })[question]
