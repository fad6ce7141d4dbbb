// A real Chromium for tests: the one named, the one installed, Playwright's own, or Debian's. Never none.

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const APT = '/usr/bin/apt-get'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Starts a browser. Installs one where there is none; throws where that is not possible either. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['KITAWEG_CHROMIUM']
  const installed = named ?? findOnPath()
  if (installed !== undefined) return launch(installed)
  return (
    (await launchOwn()) ??
    (downloadOwn() ? await launchOwn() : undefined) ??
    (await launchDebian()) ??
    noBrowser()
  )
}

function launch(executablePath?: string): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(executablePath === undefined ? {} : { executablePath }) })
}

function findOnPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser Playwright downloaded, if it did and if it starts: system libraries may be missing. */
async function launchOwn(): Promise<Browser | undefined> {
  try {
    return await launch()
  } catch {
    return undefined
  }
}

function downloadOwn(): boolean {
  const cli = join('node_modules', 'playwright-core', 'cli.js')
  return (
    spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], { stdio: 'ignore' }).status === 0
  )
}

async function launchDebian(): Promise<Browser | undefined> {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return undefined
  const apt = (...args: readonly string[]) => spawnSync(APT, args, { stdio: 'ignore' }).status === 0
  if (!apt('update', '-q') || !apt('install', '-y', '-q', 'chromium', 'fonts-noto-core')) return undefined
  const path = findOnPath()
  return path === undefined ? undefined : launch(path)
}

function noBrowser(): never {
  throw new Error(
    'There is no Chromium for the browser tests. Install one (Debian: apt-get install chromium fonts-noto-core; ' +
      'anywhere: npx playwright-core install --with-deps chromium-headless-shell), or name one in KITAWEG_CHROMIUM.',
  )
}
