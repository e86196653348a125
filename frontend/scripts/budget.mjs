// Fails the build when what a reader has to download grows past its budget (gzip, kB; see docs/architecture.md).
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = 'target/classes/public/app';
const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
// A document is drawn by pdf.js: one chunk of its own and a worker, which only who opens a PDF downloads, once.
// A chart is drawn by ECharts, one chunk of its own, after the table beside it.
const budgets = { first: 200, route: 60, fields: 80, document: 130, picture: 190, worker: 380 };

const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
const first = closure(entry, new Set());
let failed = report('first load', sum(first), budgets.first);

for (const chunk of Object.values(manifest)) {
  if (chunk.isEntry || !chunk.file.endsWith('.js') || first.has(chunk.file)) {
    continue;
  }
  const kind = chunk.name === 'PdfPages' ? 'document' : chunk.name === 'EChart' ? 'picture' : chunk.isDynamicEntry ? 'route' : 'fields';
  failed = report(`${kind} ${chunk.name ?? chunk.file}`, sum([chunk.file, ...(chunk.css ?? [])]), budgets[kind]) || failed;
}
for (const file of readdirSync(`${folder}/assets`).filter((name) => /worker.*\.js$/.test(name))) {
  failed = report(`worker ${file}`, sum([`assets/${file}`]), budgets.worker) || failed;
}
process.exit(failed ? 1 : 0);

/** Every script and style sheet that is needed before the first screen can be drawn. */
function closure(chunk, seen) {
  if (!seen.has(chunk.file)) {
    seen.add(chunk.file);
    (chunk.css ?? []).forEach((file) => seen.add(file));
    (chunk.imports ?? []).forEach((name) => closure(manifest[name], seen));
  }
  return seen;
}

function sum(files) {
  return [...files].reduce((total, file) => total + gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length, 0) / 1000;
}

function report(name, size, budget) {
  const over = size > budget;
  if (over || size > budget / 3) {
    console.log(`${over ? 'TOO LARGE ' : ''}${name}: ${size.toFixed(1)} kB of ${budget} kB gzip`);
  }
  return over;
}
