import { spawn } from 'node:child_process'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** The program that opens an address on a platform, by its name. */
export const openerOf = (platform: string): string => commandOf(platform)[0]

const commandOf = (platform: string): readonly [string, ...string[]] =>
  openers[platform as NodeJS.Platform] ?? ['xdg-open']

/** Opens an address in the user's browser; where there is none, nothing happens. */
export const openAddress = (address: string): void => {
  const [program, ...before] = commandOf(process.platform)
  const opener = spawn(program, [...before, address], {
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
  })
  opener.on('error', () => undefined)
  opener.unref()
}
