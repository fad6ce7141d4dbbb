import * as z from 'zod'

const SEPARATOR = ', '

/** An object that refuses unknown keys. Its refusal carries the allowed keys, so a misspelling can be named. */
export function strict<S extends z.core.$ZodLooseShape>(shape: S) {
  const allowed = Object.keys(shape).join(SEPARATOR)
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined),
  })
}

/** The keys an object built with `strict` allows, read from its refusal. */
export function allowedKeys(issue: z.core.$ZodIssueUnrecognizedKeys): string[] {
  return issue.message.split(SEPARATOR)
}
