// The knowledge base as the build compiled it in.

import { isKnowledge } from './domain/is-knowledge.ts'
import type { Knowledge } from './domain/knowledge.ts'
import compiled from './generated/knowledge.json' with { type: 'json' }

/** The built-in knowledge. Throws if the build wrote something else. */
export function compiledKnowledge(): Knowledge {
  const knowledge: unknown = compiled
  if (!isKnowledge(knowledge))
    throw new TypeError('src/generated/knowledge.json is not a compiled knowledge base')
  return knowledge
}
