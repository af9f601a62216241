/**
 * How long whole processes take: `npm run bench`, the program's own; `npm run bench -- peers`, other programs that
 * make a PDF of the same content.
 */
const [, , what = 'commands', ...words] = process.argv
if (what === 'peers') {
  const { comparePeers } = await import('./peers/compare-peers.ts')
  await comparePeers(words)
} else await import('./commands.ts')
