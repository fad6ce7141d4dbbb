// Builds everything there is to run: knowledge → src/generated, then the bundles in dist/.
// `wissen` builds only the editors' tool; `leise` says nothing while all is well.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  loader: { '.css': 'text' },
  sourcemap: true,
  logLevel: 'warning',
  outdir: 'dist',
}

await build({ ...options, entryPoints: { wissen: 'src/cli/wissen.ts' } })
if (process.argv.includes('wissen')) process.exit(0)
const compiled = spawnSync(process.execPath, ['dist/wissen.js', 'uebersetzen'], {
  stdio: process.argv.includes('leise') ? ['ignore', 'ignore', 'inherit'] : 'inherit',
})
if (compiled.status !== 0) process.exit(compiled.status ?? 1)
await build({
  ...options,
  entryPoints: {
    pruefe: 'src/cli/pruefe.ts',
    'fragen-messen': 'src/cli/fragen-messen.ts',
    bench: 'src/cli/bench.ts',
  },
})
// One file starts a third faster than some hundred. The native drivers are loaded by name at run time.
await build({ ...options, entryPoints: { server: 'src/node.ts' }, packages: 'bundle', minify: true })
await build({
  ...options,
  entryPoints: { worker: 'src/worker.ts' },
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['workerd', 'worker', 'browser'],
  packages: 'bundle',
  target: 'es2023',
  minify: true,
})
