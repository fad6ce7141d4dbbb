// Pages of the preview itself: the problems of the knowledge, and rules read back.

import type { Child } from 'hono/jsx'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { Rule } from '../../domain/rule.ts'
import type { Problem } from '../../knowledge/problem.ts'
import { type ReadBack, readBackRule } from '../../rules/read-back.ts'
import { STYLE_URL } from '../../web/style/stylesheet.ts'
import { BAR_STYLE_PATH, RULES_PATH } from './bar.tsx'

interface PreviewPageProps {
  readonly title: string
  /** Absent where there is nothing to preview. */
  readonly bar?: Child
  readonly children: Child
}

function PreviewPage({ title, bar, children }: PreviewPageProps) {
  return (
    <html lang="de" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Vorschau`}</title>
        <link rel="stylesheet" href={STYLE_URL} />
        <link rel="stylesheet" href={BAR_STYLE_PATH} />
      </head>
      <body>
        {bar}
        <main id="inhalt" class="width">
          {children}
        </main>
      </body>
    </html>
  )
}

/** Everything that keeps the knowledge from being compiled: instead of a dead server. */
export function ProblemPage({ problems }: { readonly problems: readonly Problem[] }) {
  const title = problems.length === 1 ? '1 Problem' : `${problems.length} Probleme`
  return (
    <PreviewPage title={title}>
      <section class="card faults">
        <h1>{title}</h1>
        <p>Beheben Sie die Probleme, speichern Sie, und laden Sie diese Seite neu.</p>
        {problems.map(({ file, line, says, because, fix }) => (
          <div class="problem">
            <h2>
              {file}, Zeile {line}
            </h2>
            <p>{says}</p>
            <p>Grund: {because}</p>
            <p>Abhilfe: {fix}</p>
          </div>
        ))}
      </section>
    </PreviewPage>
  )
}

/** The form's field for a day held something else. */
export function NoDayPage({ typed }: { readonly typed: string }) {
  return (
    <PreviewPage title="Kein Tag">
      <section class="card faults">
        <h1>„{typed}“ ist kein Tag</h1>
        <p>Schreiben Sie Jahr-Monat-Tag, zum Beispiel 2027-01-31. Gehen Sie dafür eine Seite zurück.</p>
      </section>
    </PreviewPage>
  )
}

/** All rules, each leading to its sentences. */
export function RulesPage({ rules, bar }: { readonly rules: readonly Rule[]; readonly bar: Child }) {
  return (
    <PreviewPage title="Regeln vorlesen" bar={bar}>
      <section class="card part">
        <h1>Regeln vorlesen</h1>
        <ul class="lines">
          {rules.map(({ id, title }) => (
            <li>
              <a href={`${RULES_PATH}/${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
    </PreviewPage>
  )
}

interface RulePageProps {
  readonly knowledge: Knowledge
  readonly rule: Rule
  readonly bar: Child
}

/** One rule as German sentences, as `wissen ruecklesen` prints it. */
export function RulePage({ knowledge, rule, bar }: RulePageProps) {
  return (
    <PreviewPage title={rule.title} bar={bar}>
      <section class="card part">
        <h1>{rule.title}</h1>
        <p class="quiet-text">regeln/{rule.id}.yaml</p>
        {readBackRule(knowledge, rule).map((part) => (
          <div class="read-back">
            <Sentences part={part} />
          </div>
        ))}
        <p>
          <a href={RULES_PATH}>Alle Regeln</a>
        </p>
      </section>
    </PreviewPage>
  )
}

function Sentences({ part: { sentence, parts } }: { readonly part: ReadBack }) {
  return (
    <>
      <p>{sentence}</p>
      {parts.length === 0 ? null : (
        <ul>
          {parts.map((part) => (
            <li>
              <Sentences part={part} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
