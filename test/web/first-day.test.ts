// "Vor dem ersten Tag": a duty that stays open says why and whom to ask, on the page and in the reply.

import { describe, expect, it } from 'vitest'
import { aService, assessment } from '../http/service.ts'
import { factsOf, UKRAINIAN_BACHELOR } from './people.ts'
import { send } from './visitor.ts'

const service = aService()

async function permission(aufenthalt: string) {
  const person = { ...UKRAINIAN_BACHELOR, 'f.aufenthalt': aufenthalt }
  const page = await send(service, Object.entries(person))
  const { beforeFirstDay } = await assessment(service, { facts: factsOf(person) })
  const duty = beforeFirstDay.find(({ id }) => id === 'arbeitserlaubnis')
  if (!duty) throw new Error('the permission to work is missing')
  return { duty, text: page.text }
}

describe('the permission to work before the first day', () => {
  it.each(['gestattung', 'duldung', 'fiktion', 'paragraf_16d', 'chancenkarte'])(
    'is open with %s, and says so with the office to ask',
    async (aufenthalt) => {
      const { duty, text } = await permission(aufenthalt)
      expect(duty.verdict).toBe('open')
      expect(duty.notes).toHaveLength(1)
      for (const note of duty.notes) {
        expect(note.text).toContain('Ausländerbehörde')
        expect(text).toContain(note.text)
      }
    },
  )

  it.each([
    ['eu_ewr_ch', 'yes'],
    ['titel_ohne_arbeit', 'no'],
  ])('needs no note where %s settles it', async (aufenthalt, verdict) => {
    const { duty } = await permission(aufenthalt)
    expect(duty.verdict).toBe(verdict)
    expect(duty.notes).toEqual([])
  })
})
