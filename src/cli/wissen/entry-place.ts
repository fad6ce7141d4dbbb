import { unreachable } from '../../domain/unreachable.ts'
import type { EntryRef } from '../../rules/state-of-law/entry.ts'

/** Where an editor finds an entry: its file, and the key in it where the file holds several. */
export function placeOf({ kind, id }: Pick<EntryRef, 'kind' | 'id'>): string {
  switch (kind) {
    case 'rule':
      return `regeln/${id}.yaml`
    case 'language':
      return 'sprache.yaml'
    case 'statement':
      return `hinweise/, ${id}`
    case 'value':
      return `werte.yaml, ${id}`
    case 'interpretation':
      return `auslegung/${id}.md`
    case 'source':
      return `quellen.yaml, ${id}`
    case 'office':
      return `behoerden.yaml, ${id}`
    case 'land':
      return `laender/${id}.yaml`
    case 'case':
      return `faelle/${id}.yaml`
    default:
      return unreachable(kind)
  }
}
