// Responses every route can have.

import { problemSchema } from './requests.ts'

const content = { 'application/problem+json': { schema: problemSchema } }

/** What bad input and overload look like. */
export const PROBLEMS = {
  400: { description: 'Bad input; `errors` names each field.', content },
  413: { description: 'The body is too large.', content },
  415: { description: 'The body is not application/json.', content },
  429: { description: 'Too many requests.', content },
} as const

export const NOT_FOUND = { 404: { description: 'Not found.', content } } as const
export const FORBIDDEN = { 403: { description: 'The delete token is not right.', content } } as const
export const UNAVAILABLE = { 503: { description: 'Not available right now.', content } } as const
