import * as z from 'zod'
import { isLocalDate, type LocalDate } from './domain/date.ts'

/** The settings of the service, read once by an entry. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDirectory: string
  /** Requests per minute and address; 0 switches the limit off. */
  readonly rateLimitPerMinute: number
  /** Fixes today's date for tests. */
  readonly today?: LocalDate
  /** A compiled knowledge base to use instead of the one built in. */
  readonly knowledgeFile?: string
  readonly environment: Environment
}

/** What `NODE_ENV` may be. */
export type Environment = (typeof ENVIRONMENTS)[number]
const ENVIRONMENTS = ['development', 'test', 'production'] as const

/** A variable that cannot be used, and what it must be; the message begins with its name. */
export interface ConfigProblem {
  readonly variable: string
  readonly message: string
}

/**
 * Reads the settings from the environment, or says everything that is wrong with it at once. An
 * empty variable counts as absent; variables we do not know are left alone. Touches no file.
 */
export function readConfig(env: Readonly<Record<string, unknown>>): Config | ConfigProblem[] {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = variables(given['NODE_ENV'] === 'production').safeParse(given)
  if (!read.success) return read.error.issues.map(asProblem)
  const { PORT, HOST, DATA_DIR, RATE_LIMIT_PER_MINUTE, KITAWEG_TODAY, KNOWLEDGE_FILE, NODE_ENV } = read.data
  return {
    port: PORT,
    host: HOST,
    dataDirectory: DATA_DIR,
    rateLimitPerMinute: RATE_LIMIT_PER_MINUTE,
    ...(KITAWEG_TODAY === undefined ? {} : { today: KITAWEG_TODAY }),
    ...(KNOWLEDGE_FILE === undefined ? {} : { knowledgeFile: KNOWLEDGE_FILE }),
    environment: NODE_ENV,
  }
}

function variables(production: boolean) {
  return z.object({
    PORT: wholeNumber(65_535).default(3000),
    HOST: z
      .union(
        [z.ipv4(), z.ipv6(), z.hostname()],
        'must be an IP address or a host name, without scheme, port or brackets',
      )
      .default('127.0.0.1'),
    DATA_DIR: path('a folder').default('./data'),
    RATE_LIMIT_PER_MINUTE: wholeNumber(1_000_000).default(1200),
    KITAWEG_TODAY: (production ? refusedInProduction() : day()).optional(),
    KNOWLEDGE_FILE: path('a file').optional(),
    NODE_ENV: z.enum(ENVIRONMENTS, `must be one of ${ENVIRONMENTS.join(', ')}`).default('development'),
  })
}

function wholeNumber(max: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) <= max,
      `must be a whole number from 0 to ${max}`,
    )
    .transform(Number)
}

function path(of: string) {
  return z.string().refine((text) => text.trim() !== '', `must be the path of ${of}`)
}

function day() {
  return z.custom<LocalDate>(
    (value) => typeof value === 'string' && isLocalDate(value),
    'must be an existing day written YYYY-MM-DD',
  )
}

function refusedInProduction() {
  return z.custom<LocalDate>(
    () => false,
    'fixes the date for tests and must not be set when NODE_ENV is production',
  )
}

function asProblem(issue: z.core.$ZodIssue): ConfigProblem {
  const variable = String(issue.path[0])
  return { variable, message: `${variable} ${issue.message}` }
}
