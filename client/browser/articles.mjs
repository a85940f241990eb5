// Writes articles for the tests of the dossier, as JSON lines.
//
//   node articles.mjs hostile                     markup, marks of writing direction, 50,000 words twice with 500 of them changed
//   node articles.mjs many COUNT FILE...          so many articles, made of the files by shifting names and years
import { readFileSync } from 'node:fs';

const DAYS_AND_MONTHS = new Set(('Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July'
  + ' August September October November December').split(' '));
const VOWELS = 'aeiou';

const [kind, ...rest] = process.argv.slice(2);
const print = (name, text, more = {}) => console.log(JSON.stringify({ name: `articles/${name}`, text, ...more }));

function hostile() {
  const markup = '</title></style></textarea><script>document.title="owned"</script><img src=x onerror="alert(1)">&lt;b&gt; <!--';
  const bidi = '\u202Efdp.exe\u202C \u2066left\u2069';
  print('markup', `${markup}\n\nJune 4, 2024\n\n“${markup} ${bidi} will stay open all winter,” Nora Eklund said on Monday.\n`,
    { title: markup, publisher: `${bidi} ${markup}`.slice(0, 200), uri: 'javascript:alert(1)' });
  const letters = (number) => [...String(number)].map((digit) => 'abdegilmno'[digit]).join('');
  const words = Array.from({ length: 50_000 }, (_, i) => `r${letters((i * 7919) % 9973)}`);
  const varied = words.map((word, i) => (i % 100 === 50 ? `${word}s` : word));
  print('long-one', `June 4, 2024\n\n“${words.join(' ')},” Nora Eklund said in a speech on Monday.\n`);
  print('long-two', `June 4, 2024\n\n“${varied.join(' ')},” Nora Eklund said in a speech on Monday.\n`);
}

function many(count, files) {
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  for (let i = 0; i < count; i++) {
    const round = Math.floor(i / texts.length);
    const shift = (letter) => VOWELS[(VOWELS.indexOf(letter) + round) % VOWELS.length];
    const text = texts[i % texts.length]
      .replace(/\b[A-Z][a-z]{4,}\b/g, (name) => (DAYS_AND_MONTHS.has(name) ? name
        : `${name.replace(/[aeiou]/g, shift)}${round < VOWELS.length ? '' : String.fromCharCode(97 + (round % 26), 97 + (Math.floor(round / 26) % 26))}`))
      .replace(/\b20\d\d\b/g, (year) => String(Number(year) - (round % 40)));
    print(`a${String(i).padStart(5, '0')}`, text);
  }
}

if (kind === 'hostile') hostile();
else many(Number(rest[0]), rest.slice(1));
