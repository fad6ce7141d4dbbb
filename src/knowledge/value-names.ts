/** The ids of the values a text names as `{wert:id}`. */
export function valuesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{wert:([^}]*)\}/g)].map(([, id = '']) => id.trim())
}
