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

/** What each recipe asks. One line a recipe; its id is also its address. */
export interface RecipeAnswers {
  'opa-jwt-assertion': ClientAnswers & KeyAnswers & ProofAnswers & UserAnswers
  /** `roleToApplication`: also give the application the role. */
  'oic-jwt-user-assertion': ClientAnswers & KeyAnswers & ProofAnswers & UserAnswers & { roleToApplication: boolean }
  'oic-client-credentials': ClientAnswers
  'opa-client-credentials': ClientAnswers
}

export type RecipeId = keyof RecipeAnswers

export type AnswersOf<R extends RecipeId> = { [Id in R]: { recipe: Id } & RecipeAnswers[Id] }[R]

/** What the wizard collected, of one recipe or another. */
export type SetupAnswers = AnswersOf<RecipeId>
