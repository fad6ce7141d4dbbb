import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'test/**/*.full.test.ts'],
    reporters: ['default'],
    testTimeout: 60_000,
    // Left to itself it takes one process fewer than there are processors: one, on two.
    maxWorkers: '100%',
  },
})
