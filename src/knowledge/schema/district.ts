import type { District } from '../../domain/knowledge.ts'
import { strict } from './strict.ts'
import { known, text } from './words.ts'

/** One entry under `kreise` of behoerden.yaml; its id is the key above it. */
export const districtSchema = strict({
  name: text,
  bezirksregierung: known('behoerde'),
  landesjugendamt: known('behoerde'),
}) satisfies { readonly _zod: { readonly output: Omit<District, 'id'> } }
