/** What every recipe asks: which client shall call which instance. */
export interface ClientAnswers {
  /** Domain of the *called* instance: the application goes there. */
  domainId: string
  /** The application of the called instance. */
  serviceAppId: string
  /** Who calls: another connected domain's id, or something outside. For sentences and defaults only. */
  callerDomainId?: string
  displayName: string
  /** Fully qualified scopes, chosen from the instance's own. */
  scopes: string[]
}

/** By which key the client signs. */
export interface KeyAnswers {
  certificate: { alias: string; x509: string }
  trustAsPartner: boolean
}

/** How the client proves that it is the one it says, beside what the grant asks. Absent: by its secret. */
export interface ProofAnswers {
  /** `assertion`: by a JWT that it signs with the key of `KeyAnswers`, in place of the secret. */
  clientProof?: 'secret' | 'assertion'
}

/** In whose name it calls. */
export interface UserAnswers {
  user: { id: string; userName: string }
}

/** Where the domain sends people back to, and what it asks them. */
export interface RedirectAnswers {
  /** Callbacks of whoever calls, as they will be sent. */
  redirectUris: string[]
  /** This console's own callback, to prove the setup here; to be taken out afterwards. */
  testRedirectUri?: string
  /** With refresh tokens. */
  refresh: boolean
  /** Nobody is asked whether the client may act for them. */
  bypassConsent: boolean
}

/** What a client of Oracle Integration's developer APIs does there; decides the role. */
export type DeveloperWork = 'read' | 'create' | 'administer'

/** What an API gateway shall accept. */
export interface GatewayAnswers {
  gateway: {
    /** `static`: the policy holds the domain's key; `remote`: it holds the address of its key set, which must be public then. */
    keys: 'static' | 'remote'
    /** The application that stands for it, where there is none yet; `serviceAppId` says so. */
    resource?: { displayName: string; audience: string; scope: string }
  }
}

/** What each recipe asks. One line a recipe; its id is also its address. */
export interface RecipeAnswers {
  'opa-jwt-assertion': ClientAnswers & KeyAnswers & ProofAnswers & UserAnswers
  /** `roleToApplication`: also give the application the role. */
  'oic-jwt-user-assertion': ClientAnswers & KeyAnswers & ProofAnswers & UserAnswers & { roleToApplication: boolean }
  'oic-client-credentials': ClientAnswers
  'opa-client-credentials': ClientAnswers
  'oic-authorization-code': ClientAnswers & RedirectAnswers & UserAnswers & { roleToApplication: boolean }
  'oic-developer-api': ClientAnswers & { work: DeveloperWork }
  'oic-developer-api-as-user': ClientAnswers & KeyAnswers & UserAnswers & { work: DeveloperWork }
  'api-gateway-jwt': ClientAnswers & GatewayAnswers
  'oic-to-fusion': ClientAnswers & KeyAnswers & UserAnswers
}

export type RecipeId = keyof RecipeAnswers

export type AnswersOf<R extends RecipeId> = { [Id in R]: { recipe: Id } & RecipeAnswers[Id] }[R]

/** What the wizard collected, of one recipe or another. */
export type SetupAnswers = AnswersOf<RecipeId>
