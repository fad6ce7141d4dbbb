// Builds everything there is to run: knowledge → src/generated, then the bundles in dist/.
import { spawnSync } from 'node:child_process'
import { build } from 'esbuild'

const options = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
}

await build({ ...options, entryPoints: { wissen: 'src/knowledge/main.ts' }, outdir: 'dist' })
const compiled = spawnSync(process.execPath, ['dist/wissen.js', 'build'], { stdio: 'inherit' })
if (compiled.status !== 0) process.exit(compiled.status ?? 1)
await build({ ...options, entryPoints: { server: 'src/node.ts' }, outdir: 'dist' })
