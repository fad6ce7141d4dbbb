// Errors as application/problem+json (RFC 9457): what is wrong, where, and never how we work inside.

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type MessageLocale, messageLocale } from './contract/expectation.ts'
import type { InputError } from './contract/input-errors.ts'

/** Kinds of problem. The `type` URI of each is permanent. */
export type ProblemKind =
  | 'invalid-input'
  | 'malformed-json'
  | 'unsupported-media-type'
  | 'too-large'
  | 'too-many-requests'
  | 'not-found'
  | 'forbidden'
  | 'method-not-allowed'
  | 'unavailable'
  | 'internal'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly InputError[]
  readonly requestId?: string
}

const STATUS: Readonly<Record<ProblemKind, ContentfulStatusCode>> = {
  'invalid-input': 400,
  'malformed-json': 400,
  'unsupported-media-type': 415,
  'too-large': 413,
  'too-many-requests': 429,
  'not-found': 404,
  forbidden: 403,
  'method-not-allowed': 405,
  unavailable: 503,
  internal: 500,
}

const DETAIL: Readonly<Record<ProblemKind, Readonly<Record<MessageLocale, string>>>> = {
  'invalid-input': {
    de: 'Einige Felder sind nicht so, wie sie sein müssen.',
    en: 'Some fields are not as they must be.',
  },
  'malformed-json': {
    de: 'Der Inhalt ist kein gültiges JSON in UTF-8 (ohne BOM).',
    en: 'The body is not valid JSON in UTF-8 (without BOM).',
  },
  'unsupported-media-type': {
    de: 'Senden Sie den Inhalt als application/json.',
    en: 'Send the body as application/json.',
  },
  'too-large': { de: 'Der Inhalt ist zu groß.', en: 'The body is too large.' },
  'too-many-requests': {
    de: 'Zu viele Anfragen. Warten Sie eine Minute.',
    en: 'Too many requests. Wait a minute.',
  },
  'not-found': { de: 'Das gibt es hier nicht.', en: 'There is nothing here.' },
  forbidden: { de: 'Dafür fehlt die Berechtigung.', en: 'You may not do this.' },
  'method-not-allowed': { de: 'Diese Methode gibt es hier nicht.', en: 'This method is not available here.' },
  unavailable: {
    de: 'Der Dienst ist gerade nicht erreichbar.',
    en: 'The service is not available right now.',
  },
  internal: { de: 'Bei uns ist ein Fehler passiert.', en: 'Something went wrong on our side.' },
}

const TITLE: Readonly<Record<ProblemKind, string>> = {
  'invalid-input': 'Invalid input',
  'malformed-json': 'Malformed JSON',
  'unsupported-media-type': 'Unsupported media type',
  'too-large': 'Content too large',
  'too-many-requests': 'Too many requests',
  'not-found': 'Not found',
  forbidden: 'Forbidden',
  'method-not-allowed': 'Method not allowed',
  unavailable: 'Service unavailable',
  internal: 'Internal error',
}

/** A request that cannot be served: thrown by a route, answered at the edge. */
export class RefusedRequest extends Error {
  readonly kind: ProblemKind
  readonly errors: readonly InputError[] | undefined

  constructor(kind: ProblemKind, errors?: readonly InputError[]) {
    super(kind)
    this.kind = kind
    this.errors = errors
  }
}

export interface ProblemExtras {
  readonly errors?: readonly InputError[] | undefined
  readonly locale?: MessageLocale
}

/** The problem as data. */
export function problem(kind: ProblemKind, { errors, locale = 'de' }: ProblemExtras = {}): Problem {
  return {
    type: `urn:kitaweg:problem:${kind}`,
    title: TITLE[kind],
    status: STATUS[kind],
    detail: DETAIL[kind][locale],
    ...(errors ? { errors } : {}),
  }
}

/** The problem as a response, in the language the request asks for. Broken JSON is a fault of the whole body. */
export function problemResponse(c: Context, kind: ProblemKind, extras: ProblemExtras = {}): Response {
  const { locale = requestedLocale(c, undefined) } = extras
  const whole = kind === 'malformed-json' ? [{ path: '', message: DETAIL[kind][locale] }] : undefined
  const requestId: unknown = c.get('requestId')
  const body = {
    ...problem(kind, { locale, errors: extras.errors ?? whole }),
    ...(typeof requestId === 'string' ? { requestId } : {}),
  }
  return c.body(JSON.stringify(body), STATUS[kind], {
    'content-type': 'application/problem+json; charset=utf-8',
  })
}

/** The language of messages: as the body says, else as the query says, else as the header says. */
export function requestedLocale(c: Context, input: unknown): MessageLocale {
  const own = typeof input === 'object' && input !== null && 'locale' in input ? input.locale : undefined
  return messageLocale(own, c.req.query('locale'), c.req.header('accept-language'))
}
