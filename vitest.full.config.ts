// Every test, those included that `npm test` leaves to a nightly run because they try everything there is.
import { mergeConfig } from 'vitest/config'
import quick from './vitest.config.ts'

export default mergeConfig(quick, { test: { exclude: ['**/node_modules/**'] } })
