// Drawings. All are decoration: the words beside them say the same.

type IconName = 'yes' | 'open' | 'not_yet' | 'no' | 'away'

const PATHS: Readonly<Record<IconName, string>> = {
  yes: 'M4 12.5l5.2 5L20 6.5',
  open: 'M8.5 9a3.6 3.6 0 1 1 5 3.4c-1.1.5-1.5 1.2-1.5 2.4M12 18.8v.2',
  not_yet: 'M12 6.5v6l4 2.5M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  no: 'M5.5 12h13',
  away: 'M9 6h9v9M18 6L6 18',
}

/** A sign of one stroke. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      class={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

/** The mark: stations of a way that ends at a house. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 40" width="48" height="40" aria-hidden="true" focusable="false">
      <path class="mark-way" d="M4 34c10 3 13-3 11-9s4-10 12-8" />
      <circle class="mark-stop" cx="5" cy="34" r="4" />
      <path class="mark-house" d="M27 19L37 9l10 10M30 17v17h14V17" />
    </svg>
  )
}

/** The mark as a file, for the browser's tab. */
export const ICON_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="#0b5d5a"/>' +
  '<path d="M7 38c9 3 12-3 10-9s3-9 9-8" fill="none" stroke="#ffc83d" stroke-width="4" stroke-linecap="round" stroke-dasharray="1 7"/>' +
  '<path d="M22 25l10-10 10 10M25 23v14h14V23" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>'
