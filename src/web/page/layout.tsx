// The frame of every page: who is asking, what kind of service this is, where the content begins.

import type { Child } from 'hono/jsx'
import type { LocalDate } from '../../domain/date.ts'
import { formatDate } from '../../i18n/texts.ts'
import { CARRIER } from '../form/action-button.tsx'
import { HiddenFields } from '../form/hidden-fields.tsx'
import { Mark } from '../icons.tsx'
import { Outward } from '../result/cited.tsx'
import { STYLE_URL } from '../style/stylesheet.ts'
import type { View } from '../view.ts'
import { AudienceSwitch } from './audience-switch.tsx'

/** Where every page says what law is known. */
export const STATE_PATH = '/stand'

interface LayoutProps {
  readonly view: View
  /** What the browser's tab says before the name of the service. */
  readonly title: string
  /** The day whose law the page speaks of; absent where it speaks of none. */
  readonly asOf?: LocalDate
  /** The decision's hash, where the page shows one: equal to that of the API for the same facts. */
  readonly decision?: string
  /** Where the page can be fetched again; absent where it answers a form. */
  readonly path?: string
  /** Ids of the rules the page speaks of. */
  readonly rules?: readonly string[]
  readonly children: Child
}

/** A whole page. */
export function Layout({ view, title, asOf, decision, path, rules = [], children }: LayoutProps) {
  const { text, preview } = view
  return (
    <html lang="de" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {decision === undefined ? null : <meta name="kitaweg-decision" content={decision} />}
        <title>{`${title} – ${text('seite.name')}`}</title>
        <link rel="stylesheet" href={STYLE_URL} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#inhalt">
          {text('seite.sprung')}
        </a>
        {preview?.bar({
          rules,
          carried: <HiddenFields view={view} />,
          ...(path === undefined ? {} : { path }),
        })}
        <header class="top">
          <div class="width top-row">
            <p class="brand">
              <Mark />
              <span>
                <strong>{text('seite.name')}</strong>
                <span class="brand-line">{text('seite.unterzeile')}</span>
              </span>
            </p>
            <form id={CARRIER} method="post" autocomplete="off" action="/#ergebnis">
              <HiddenFields view={view} />
              <AudienceSwitch view={view} />
            </form>
          </div>
        </header>
        <main id="inhalt" class="width" tabindex={-1}>
          {children}
        </main>
        <Footer view={view} {...(asOf === undefined ? {} : { asOf })} />
      </body>
    </html>
  )
}

function Footer({ view, asOf }: Pick<LayoutProps, 'view' | 'asOf'>) {
  const { text, rulebook } = view
  const { reviewed, released, version } = rulebook.knowledge
  return (
    <footer class="bottom">
      <div class="width">
        <p>
          <strong>{text('seite.automatisch')}.</strong> {text('hinweis')}
        </p>
        {released ? null : <p>{text('hinweis.entwurf')}</p>}
        <p>
          <Outward view={view} href={STATE_PATH}>
            {text('seite.fuss.recht')}
          </Outward>
        </p>
        <p class="small">
          {asOf === undefined ? null : `${text('seite.fuss.stichtag', { datum: formatDate(asOf) })} `}
          {text('seite.fuss.durchsicht', { datum: formatDate(reviewed) })}{' '}
          {text('seite.fuss.wissen', { version: version.slice(-8) })}
        </p>
      </div>
    </footer>
  )
}
