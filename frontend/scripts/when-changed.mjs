// Runs a command only when the files it depends on differ from the last time it ended well.
//   node scripts/when-changed.mjs <stamp file> <file or folder>... -- <command> <argument>...
// The stamp holds a hash of the names and contents, so a restored or touched file does not cause work.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const split = process.argv.indexOf('--');
const [stamp, ...inputs] = process.argv.slice(2, split);
const [command, ...rest] = process.argv.slice(split + 1);

const hash = createHash('sha256').update(process.version);
// Declarations of types are made by a check and leave no trace in what is built.
for (const file of inputs.flatMap(filesOf).filter((name) => !name.endsWith('.d.ts'))) {
  hash.update(`\0${file}\0`).update(readFileSync(file));
}
const digest = hash.digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  console.log(`Unchanged, so not run again: ${command} ${rest.join(' ')}`);
} else {
  const result = spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error(`Failed: ${command} ${rest.join(' ')}${result.error ? ` (${result.error.message})` : ''}`);
    process.exit(result.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
