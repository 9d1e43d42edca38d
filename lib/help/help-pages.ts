interface HelpPage {
  href: string
  title: string
  detail: string
  names: readonly string[]
  also: string
}

/** Pages that answer questions by themselves; the palette has the others too. */
export const helpPages: readonly HelpPage[] = [
  {
    href: '/explain',
    title: 'Explain',
    detail: 'Paste an error, a token or a call; ranked causes, in this browser.',
    names: ['decode jwt', 'paste error'],
    also: 'snapshot offline support case pseudonyms save print markdown',
  },
  {
    href: '/gates',
    title: 'Gates',
    detail: 'Everything a call must pass, in order, and every answer by which it is refused.',
    names: ['catalogue'],
    also: 'list reference errors',
  },
  {
    href: '/help/claims',
    title: 'Claims of a token',
    detail: 'What each claim of an access token means, and how sure that is.',
    names: ['claims', 'decoded token', 'jwt payload'],
    also: 'access token reference',
  },
  {
    href: '/help/words',
    title: 'Words, old and new',
    detail: 'What OCI IAM calls things, what the Identity Cloud Service console called them, and the API’s names.',
    names: ['vocabulary', 'glossary', 'IDCS names'],
    also: 'terms renamed console generation',
  },
  {
    href: '/help/roles',
    title: 'Roles, by grant',
    detail: 'Who needs which right at each service: the application itself, or the user it speaks for.',
    names: ['roles', 'ServiceInvoker', 'who needs the role'],
    also: 'rights permission application role user grant ServiceUser ServiceDeveloper ServiceAdministrator Use',
  },
  {
    href: '/help/pitfalls',
    title: 'Pitfalls',
    detail: 'Where published procedures mislead, and what is right instead.',
    names: ['pitfalls', 'mistakes'],
    also: 'help slip documentation wrong tutorial',
  },
  {
    href: '/help/command',
    title: 'Command and API',
    detail:
      'What “npx assay” and POST /api/explain do for scripts and pipelines, with examples that run in the sandbox.',
    names: ['npx assay', 'command line', 'OpenAPI', 'CLI', 'exit codes'],
    also: 'terminal shell script pipeline CI API json options explain check plan apply undo sandbox setup yaml',
  },
  {
    href: '/setup/adviser',
    title: 'Which way to call?',
    detail: 'Four questions lead to one grant and its setup.',
    names: ['which grant', 'adviser'],
    also: 'client credentials assertion authorization code choose',
  },
]
