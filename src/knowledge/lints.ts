// The house rules in force, in the order the handbook lists them.

import { acyclicReferences } from './lint/acyclic-references.ts'
import { ascendingVersions } from './lint/ascending-versions.ts'
import { completeCountryTables } from './lint/complete-country-tables.ts'
import { completeDistricts } from './lint/complete-districts.ts'
import { coveringExamples } from './lint/covering-examples.ts'
import { explainedFacts } from './lint/explained-facts.ts'
import { filledPlaceholders } from './lint/filled-placeholders.ts'
import { fittingTests } from './lint/fitting-tests.ts'
import { hedgedTexts } from './lint/hedged-texts.ts'
import { interpretedAbsences } from './lint/interpreted-absences.ts'
import { knownCaseWords } from './lint/known-case-words.ts'
import { knownCitations } from './lint/known-citations.ts'
import { knownContacts } from './lint/known-contacts.ts'
import { knownDistricts } from './lint/known-districts.ts'
import { knownEnds } from './lint/known-ends.ts'
import { knownFactWords } from './lint/known-fact-words.ts'
import { knownInterpretations } from './lint/known-interpretations.ts'
import { knownOffices } from './lint/known-offices.ts'
import { knownValues } from './lint/known-values.ts'
import { knownWithdrawals } from './lint/known-withdrawals.ts'
import type { Lint } from './lint/lint.ts'
import { seenPlaces } from './lint/seen-places.ts'
import { shortSentences } from './lint/short-sentences.ts'
import { soundCountryTables } from './lint/sound-country-tables.ts'
import { soundExamples } from './lint/sound-examples.ts'
import { soundReferences } from './lint/sound-references.ts'
import { soundSourcePlaces } from './lint/sound-source-places.ts'
import { timelyReviews } from './lint/timely-reviews.ts'
import { unbannedWords } from './lint/unbanned-words.ts'
import { uniqueConditions } from './lint/unique-conditions.ts'
import { uniqueOrder } from './lint/unique-order.ts'
import { uniqueStatements } from './lint/unique-statements.ts'
import { usedFacts } from './lint/used-facts.ts'
import { wellFormedIds } from './lint/well-formed-ids.ts'

/** Holds for any knowledge base, also for a small one in a test. */
export const LINTS: readonly Lint[] = [
  wellFormedIds,
  knownCitations,
  soundSourcePlaces,
  seenPlaces,
  timelyReviews,
  ascendingVersions,
  fittingTests,
  knownFactWords,
  soundReferences,
  acyclicReferences,
  interpretedAbsences,
  knownInterpretations,
  coveringExamples,
  soundExamples,
  knownCaseWords,
  uniqueOrder,
  uniqueConditions,
  uniqueStatements,
  usedFacts,
  explainedFacts,
  knownOffices,
  knownContacts,
  knownDistricts,
  soundCountryTables,
  knownValues,
  knownWithdrawals,
  unbannedWords,
  hedgedTexts,
  knownEnds,
  shortSentences,
  filledPlaceholders,
]

/** Holds only for the whole: every country and every Kreis is there. */
export const COMPLETENESS_LINTS: readonly Lint[] = [completeCountryTables, completeDistricts]
