import type { Knowledge } from './knowledge.ts'

/** Compiled files are written by our own build; this only catches the wrong file. */
export function isKnowledge(value: unknown): value is Knowledge {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'deployments' in value &&
    'texts' in value
  )
}
