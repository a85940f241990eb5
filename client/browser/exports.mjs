// Reads exports back with parsers that are not ours: node exports.mjs DOSSIER.csv DOSSIER.jsonld
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';

const [csvFile, jsonLdFile] = process.argv.slice(2);
const rows = parse(readFileSync(csvFile, 'utf8'), { columns: true, relax_column_count: false });
const expanded = await jsonld.expand(JSON.parse(readFileSync(jsonLdFile, 'utf8')));
const statements = new Set(rows.map(({ statement }) => statement));
const quotations = expanded.filter((node) => node['@type']?.includes('https://schema.org/Quotation'));
const cited = quotations.flatMap((node) => node['https://schema.org/citation'])
  .flatMap((article) => article['https://schema.org/hasPart']);
if (rows.length === 0 || statements.size !== quotations.length || rows.length !== cited.length) {
  console.error(`CSV: ${statements.size} statements, ${rows.length} witnesses; JSON-LD: ${quotations.length}, ${cited.length}`);
  process.exit(1);
}
console.log(`${rows.length} witnesses of ${statements.size} statements read back from CSV and from JSON-LD`);
