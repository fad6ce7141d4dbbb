import { addPeriod, isLocalDate } from '../../domain/date.ts'
import { isRecord, visit } from '../path.ts'
import type { Problem } from '../problem.ts'
import { type Place, problemAt } from '../section.ts'
import type { Lint } from './lint.ts'

const LONGEST_MONTHS = 24
const DRAFT = 'entwurf'

export const timelyReviews: Lint = {
  name: 'rechtzeitige-durchsicht',
  description: `Die nächste Durchsicht liegt nach der letzten, höchstens ${LONGEST_MONTHS} Monate später. Ein Entwurf ist nicht freigegeben.`,
  check: ({ documents }) =>
    documents.flatMap((document) =>
      [...visit(document.content)].flatMap(({ path, value }) =>
        isRecord(value) && isRecord(value['durchsicht'])
          ? checkReview({ document, path }, value['durchsicht'], value['freigabe'])
          : [],
      ),
    ),
}

function checkReview(place: Place, review: Readonly<Record<string, unknown>>, signed: unknown): Problem[] {
  const { am, naechste, durch } = review
  const unsigned =
    signed !== undefined && durch === DRAFT
      ? [
          problemAt(place, ['freigabe'], {
            says: 'Der Eintrag ist freigegeben und trotzdem ein Entwurf.',
            because: 'Wer freigibt, hat den Eintrag durchgesehen und steht dafür ein.',
            fix: 'Tragen Sie bei „durch“ ein, wer den Eintrag gelesen hat, oder löschen Sie „freigabe“.',
          }),
        ]
      : []
  if (typeof am !== 'string' || typeof naechste !== 'string' || !isLocalDate(am) || !isLocalDate(naechste))
    return unsigned
  if (naechste <= am) {
    const early = problemAt(place, ['durchsicht', 'naechste'], {
      says: `Die nächste Durchsicht am ${naechste} liegt nicht nach der letzten am ${am}.`,
      because: 'Der Eintrag wäre sofort überfällig.',
      fix: 'Tragen Sie bei „naechste“ einen späteren Tag ein.',
    })
    return [...unsigned, early]
  }
  const latest = addPeriod(am, { months: LONGEST_MONTHS })
  if (naechste <= latest) return unsigned
  const late = problemAt(place, ['durchsicht', 'naechste'], {
    says: `Bis zur nächsten Durchsicht am ${naechste} vergehen mehr als ${LONGEST_MONTHS} Monate.`,
    because: 'Recht ändert sich; was länger niemand liest, ist nicht mehr verlässlich.',
    fix: `Tragen Sie bei „naechste“ spätestens den ${latest} ein.`,
  })
  return [...unsigned, late]
}
