/** Stands where an editor still has to write something. No knowledge base that holds it passes the check. */
export const PLACEHOLDER = 'BITTE AUSFÜLLEN'

/** True for a text that still holds the placeholder. */
export function isPlaceholder(text: string): boolean {
  return text.includes(PLACEHOLDER)
}
