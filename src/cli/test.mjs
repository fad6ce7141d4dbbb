// `npm test`: everything a change must pass, on a machine where only `npm ci` ran. Builds what it
// needs, names every step, and ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'

const REPORT = 'dist/test-report.json'

const STEPS = [
  [
    'lock file',
    'npm',
    ['ci', '--dry-run', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'],
  ],
  ['knowledge and bundles', process.execPath, ['src/cli/build.mjs']],
  ['types', 'npx', ['--no-install', 'tsc', '--noEmit']],
  ['lint and format', 'npx', ['--no-install', 'biome', 'check', '--error-on-warnings']],
  ['dead exports', 'npx', ['--no-install', 'knip']],
]

let passed = 0
let failed = 0

for (const [name, command, args] of STEPS) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  const good = status === 0
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}`)
  if (good) passed++
  else {
    failed++
    console.log(`${stdout}\n${stderr}`)
  }
}

mkdirSync('dist', { recursive: true })
const run = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
)
const report = readReport()
passed += report.passed
failed += report.failed
for (const name of report.skipped) console.log(`not run: ${name}`)
if (run.status !== 0 && report.failed === 0) {
  failed++
  console.log('FAILED the test run itself')
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** What the run wrote; an unreadable report counts as a failure. */
function readReport() {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8'))
    const skipped = testResults.flatMap(({ assertionResults }) =>
      assertionResults
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => fullName),
    )
    const broken = testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped }
  } catch {
    return { passed: 0, failed: 1, skipped: [] }
  }
}
