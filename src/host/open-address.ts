import { spawn } from 'node:child_process'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Opens an address in the user's browser; where there is none, nothing happens. */
export const openAddress = (address: string): void => {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  const opener = spawn(program, [...before, address], {
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
  })
  opener.on('error', () => undefined)
  opener.unref()
}
