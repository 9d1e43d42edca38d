/** What the adviser asks. Plain words, because they stand in the page's address. */
export interface AdviserAnswers {
  caller: 'system' | 'person' | 'oic' | 'opa'
  /** Must the called service know the user? */
  user: 'yes' | 'no'
  /** Is a person there to sign in? */
  present: 'yes' | 'no'
  /** Where the user's identity goes after the called service. */
  next: 'nowhere' | 'fusion' | 'service'
}

export type AdviserQuestionId = keyof AdviserAnswers

export interface AdviserQuestion<Q extends AdviserQuestionId = AdviserQuestionId> {
  id: Q
  question: string
  choices: readonly { id: AdviserAnswers[Q]; title: string; detail: string }[]
}

export const adviserQuestions: { [Q in AdviserQuestionId]: AdviserQuestion<Q> } = {
  caller: {
    id: 'caller',
    question: 'Who calls?',
    choices: [
      { id: 'system', title: 'A system', detail: 'A job, a script, a service of yours or of a partner' },
      { id: 'person', title: 'A person at a screen', detail: 'An application that people sign in to' },
      { id: 'oic', title: 'Oracle Integration itself', detail: 'An integration, through one of its connections' },
      { id: 'opa', title: 'Process Automation of another tenancy', detail: 'A process, through its REST connector' },
    ],
  },
  user: {
    id: 'user',
    question: 'Must the called service know the user?',
    choices: [
      { id: 'no', title: 'No', detail: 'It is enough that the calling application is known' },
      { id: 'yes', title: 'Yes', detail: 'What is done depends on who does it, or an audit must name a person' },
    ],
  },
  present: {
    id: 'present',
    question: 'Is a person there to sign in?',
    choices: [
      { id: 'no', title: 'No', detail: 'It runs by itself, at night too' },
      { id: 'yes', title: 'Yes', detail: 'In a browser, at the beginning at least' },
    ],
  },
  next: {
    id: 'next',
    question: 'Where does the identity go next?',
    choices: [
      { id: 'nowhere', title: 'Nowhere', detail: 'The called service does the work itself' },
      { id: 'fusion', title: 'On to Fusion', detail: 'What is done there must be done by that user' },
      { id: 'service', title: 'On to another service', detail: 'One of yours behind a gateway, or somebody else’s' },
    ],
  },
}

/** Safe: the keys are those of the record above, in the order in which they stand there. */
export const adviserQuestionIds = Object.keys(adviserQuestions) as AdviserQuestionId[]
