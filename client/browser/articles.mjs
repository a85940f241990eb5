// Writes articles for the tests of the dossier, as JSON lines.
//
//   node articles.mjs hostile                     markup, marks of writing direction, and a quotation of 50,000 words
//   node articles.mjs varied                      one statement in 560 articles, each of which changes a word of it
//   node articles.mjs many COUNT FILE...          so many articles, made of the files by shifting names and years
import { readFileSync } from 'node:fs';

const DAYS_AND_MONTHS = new Set(('Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July'
  + ' August September October November December').split(' '));
const OTHER_NEWS = ('bread rain trains schools music bridges farmers snow football gardens taxes hospitals birds rivers books radio bakers'
  + ' tourists dogs apples roads theatres miners sheep ferries clocks forests parks museums buses cinemas lakes').split(' ');
const VOWELS = 'aeiou';

const [kind, ...rest] = process.argv.slice(2);
const letters = (number) => [...String(number)].map((digit) => 'abdegilmno'[digit]).join('');
const print = (name, text, more = {}) => console.log(JSON.stringify({ name: `articles/${name}`, text, ...more }));

function hostile() {
  const markup = '</title></style></textarea><script>document.title="owned"</script><img src=x onerror="alert(1)">&lt;b&gt; <!--';
  const bidi = '\u202Efdp.exe\u202C \u2066left\u2069';
  print('markup', `${markup}\n\nJune 4, 2024\n\n“${markup} ${bidi} will stay open all winter,” Nora Eklund said on Monday.\n`,
    { title: markup, publisher: `${bidi} ${markup}`.slice(0, 200), uri: 'javascript:alert(1)' });
  const words = Array.from({ length: 50_000 }, (_, i) => `r${letters((i * 7919) % 9973)}`);
  print('long', `June 4, 2024\n\n“${words.join(' ')},” Nora Eklund said in a speech on Monday.\n`);
}

function varied() {
  const words = ('we will keep the old harbour open through the whole winter and everybody who works there will find the gates unlocked'
    + ' each morning while the council looks for a buyer who cares about boats more than about flats').split(' ');
  for (let i = 0; i < 560; i++) {
    const place = (i * 7) % words.length;
    const said = words.map((word, at) => (at === place ? `${word}${letters(i)}` : word)).join(' ');
    const other = (at) => OTHER_NEWS[(i * 5 + at * at * (1 + (i % 7))) % OTHER_NEWS.length];
    const told = Array.from({ length: 12 }, (_, at) => other(at)).join(' ');
    print(`v${String(i).padStart(3, '0')}`, `June 4, 2024\n\n“${said},” Nora Eklund said on Monday.\n\nThe paper also writes of ${told}.\n`);
  }
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
else if (kind === 'varied') varied();
else many(Number(rest[0]), rest.slice(1));
