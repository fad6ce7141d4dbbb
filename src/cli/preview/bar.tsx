// The bar at the head of every page of the preview: two days, and the rules of the page to be read back.

import type { Child } from 'hono/jsx'
import type { PreviewedPage } from '../../http/deps.ts'
import { FIELD, type PreviewDates } from './preview-dates.ts'

export const BAR_STYLE_PATH = '/vorschau/leiste.css'
export const DATES_PATH = '/vorschau/tage'
export const RULES_PATH = '/vorschau/regeln'

interface BarProps {
  readonly dates: PreviewDates
  readonly page: PreviewedPage
  readonly titleOf: (rule: string) => string
}

export function Bar({ dates, page, titleOf }: BarProps) {
  const { rules, path, carried } = page
  return (
    <aside class="preview" aria-label="Vorschau">
      <link rel="stylesheet" href={BAR_STYLE_PATH} />
      <form class="preview-days" method="post" action={DATES_PATH} autocomplete="off">
        {carried}
        {path === undefined ? null : <input type="hidden" name={FIELD.path} value={path} />}
        <strong>Vorschau</strong>
        <Day name={FIELD.asOf} label="Stichtag" value={dates.asOf} />
        <Day name={FIELD.today} label="Heute" value={dates.today} />
        <span class="preview-buttons">
          <button type="submit">Anwenden</button>
          <button type="submit" name={FIELD.reset} value="ja">
            Zurücksetzen
          </button>
        </span>
      </form>
      {rules.length === 0 ? (
        <p>
          <a href={RULES_PATH}>Regeln vorlesen</a>
        </p>
      ) : (
        <details>
          <summary>Regeln dieser Seite vorlesen ({rules.length})</summary>
          <ul>
            {rules.map((rule) => (
              <li>
                <a href={`${RULES_PATH}/${rule}`} target="_blank" rel="noopener">
                  {titleOf(rule)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </aside>
  )
}

interface DayProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
}

function Day({ name, label, value = '' }: DayProps): Child {
  const id = name.replace('.', '-')
  return (
    <span class="preview-day">
      <label for={id}>{label}</label>
      <input id={id} type="date" name={name} value={value} />
    </span>
  )
}
