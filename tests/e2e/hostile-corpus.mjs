// Files, links and records that a careless or ill-meaning hand could give to the page. Each says whether it is a
// case after all (`read`) or is to be refused; what follows from the rules of JSON and of the format, not from the page.

import { readFile } from 'node:fs/promises';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { chance } from './chance.mjs';

const SEED = 20260101;
const BOOK = new URL('../../crates/casebook/cases/', import.meta.url);
const whole = JSON.parse(await readFile(new URL('gzic-zheng-face-2022.json', BOOK), 'utf8')).case;
const WHOLE = JSON.stringify(whole);

/** A case with these fields besides the schema. */
const json = (fields) => JSON.stringify({ schema: 'redress.case/1', ...fields });
const cost = (fields) => `{"schema":"redress.case/1","costs":[${fields}]}`;

const refused = (name, content, says) => ({ name, bytes: Buffer.from(content), read: false, says });
const read = (name, content) => ({ name, bytes: Buffer.from(content), read: true });

/** Every place in a tree: what holds it, and its name there. */
function* places(tree, path = '') {
  for (const [name, value] of Object.entries(tree)) {
    yield { owner: tree, name, value, path: `${path}/${name}` };
    if (value !== null && typeof value === 'object') yield* places(value, `${path}/${name}`);
  }
}

/** A case cut off within. */
function truncated(random) {
  return Array.from({ length: 25 }, () => {
    const end = 1 + Math.floor(random() * (WHOLE.length - 2));
    return refused(`cut after ${end} characters`, WHOLE.slice(0, end), /第1行第\d+列/);
  });
}

/** A case of which one value is of another kind. */
function mistyped(random) {
  const wrong = {
    string: [true, [], {}, ['x']],
    list: [{}, 7, 'x', true],
    object: [[], 7, 'x', true, [1, 2, 3]],
    boolean: ['yes', 2, [], {}],
    number: [[], {}, true],
  };
  const kind = (value) => (Array.isArray(value) ? 'list' : typeof value);
  return Array.from({ length: 45 }, (_, round) => {
    const tree = structuredClone(whole);
    const all = [...places(tree)];
    const { owner, name, value, path } = all[Math.floor(random() * all.length)];
    const choices = wrong[kind(value)];
    owner[name] = choices[round % choices.length];
    const file = refused(`${path} is ${JSON.stringify(owner[name])}`, JSON.stringify(tree));
    // What a remedy says is compared with the catalogue in the open case; those who are answered for may be a list.
    const open = path.includes('/parameters/') || path.endsWith('/for');
    return open ? { ...file, read: null } : file;
  });
}

/** A case in which one byte of its syntax was changed. */
function flipped(random) {
  const marks = [...WHOLE].flatMap((char, index) => ('{}[]:,"'.includes(char) ? [index] : []));
  const characters = [...WHOLE];
  return Array.from({ length: 20 }, () => {
    const at = marks[Math.floor(random() * marks.length)];
    const text = characters.with(at, '?').join('');
    try {
      JSON.parse(text);
    } catch {
      return refused(`character ${at} changed`, text);
    }
    // The mark stood within a text, which now has a question mark.
    return read(`character ${at} of a text changed`, text);
  });
}

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

function prototypes() {
  return [
    ...NAMES.map((name) => refused(`field ${name}`, `{"${name}":{"polluted":true}}`, /没有名为/)),
    ...NAMES.map((name) => refused(`field facts.${name}`, `{"facts":{"${name}":{"polluted":true}}}`, /没有名为/)),
    ...NAMES.slice(0, 3).map((name) => refused(`choice ${name}`, json({ disposition: name }))),
    ...NAMES.slice(0, 3).map((name) => refused(`remedy ${name}`, json({ remedies: [{ id: name }] }))),
    read('texts with such names', json({ title: '__proto__', court: 'constructor', notes: 'toString' })),
    read('a defendant named constructor', json({ defendants: [{ id: 'constructor', name: '__proto__' }] })),
  ];
}

function characters() {
  const texts = {
    'an escaped NUL': '\\u0000', 'escaped controls': '\\u0001\\u001b[31m\\u007f\\u0085', 'line ends': 'a\\r\\nb\\u2028c\\u2029d',
    'direction marks': '\\u202e\\u2066abc\\u2069\\u200f', 'no width': '\\u200b\\u200d\\ufeff\\u00ad',
    'half a million letters': '案'.repeat(500_000), 'combining marks': `a${'\\u0301'.repeat(5000)}`,
    'markup': '<img src=x onerror=\\"globalThis.broken=1\\"><script>globalThis.broken=1</script>',
    'a template': '{{7*7}} ${7*7} {0} {1} %s %n', 'a formula': '=cmd|\' /C calc\'!A0', 'non-characters': '\\ufffe\\uffff\\udbff\\udfff',
  };
  return [
    ...Object.entries(texts).map(([name, text]) => read(`${name} in a text`, `{"title":"${text}","notes":"${text}"}`)),
    refused('a lone high surrogate', '{"title":"\\ud83d"}', /第1行/),
    refused('a lone low surrogate', '{"title":"\\ude00"}', /第1行/),
    refused('a NUL in a text', '{"title":"a\0b"}', /第1行/),
    refused('a control character in a text', '{"title":"a\u0007b"}', /第1行/),
    refused('a NUL after the case', `${WHOLE}\0`, /第1行/),
    refused('a bad escape', '{"title":"\\x41"}', /第1行/),
    refused('half an escape', '{"title":"\\u12"}', /第1行/),
    refused('bytes that are not UTF-8', Buffer.from('7b227469746c65223a22ff22 7d'.replace(' ', ''), 'hex'), /UTF-8/),
    refused('GBK', Buffer.from('7b227469746c65223a22b0b8bcfe227d', 'hex'), /UTF-8/),
    refused('an overlong form', Buffer.from('7b227469746c65223a22c0af227d', 'hex'), /UTF-8/),
    refused('a surrogate in UTF-8', Buffer.from('7b227469746c65223a22eda080227d', 'hex'), /UTF-8/),
    refused('UTF-16, little end first', Buffer.from(`\ufeff${WHOLE}`, 'utf16le'), /UTF-8/),
    refused('UTF-16, big end first', Buffer.from(`\ufeff${WHOLE}`, 'utf16le').swap16(), /UTF-8/),
    refused('UTF-16 without its mark', Buffer.from('{"title":"a"}', 'utf16le'), /第1行/),
    read('a byte order mark', `\ufeff${WHOLE}`),
    refused('two byte order marks', `\ufeff\ufeff${WHOLE}`, /第1行/),
    refused('only a byte order mark', '\ufeff', /没有内容/),
  ];
}

function shapes() {
  const deep = (open, close, depth) => open.repeat(depth) + close.repeat(depth);
  return [
    refused('lists, 200 deep', deep('[', ']', 200), /嵌套/),
    refused('lists, a million deep and open', '['.repeat(1_000_000), /嵌套/),
    refused('objects, 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /嵌套/),
    refused('depth in a field', json({}).replace('}', `,"costs":${deep('[', ']', 5000)}}`), /嵌套/),
    refused('lists, 50 deep', `{"costs":${deep('[', ']', 50)}}`),
    refused('a hundred thousand zeros for items', `{"costs":[${'0,'.repeat(99_999)}0]}`),
    refused('a hundred thousand unknown fields', `{${Array.from({ length: 100_000 }, (_, i) => `"x${i}":0`)}}`, /没有名为/),
    refused('faults in each of ten thousand items', `{"costs":[${'{"claimed":"x"},'.repeat(9999)}{"claimed":"x"}]}`, /费用/),
    refused('a hundred thousand times the same field', `{${'"title":"a",'.repeat(99_999)}"title":"a"}`, /两次/),
    refused('3 MB of spaces', ' '.repeat(3_000_000), /没有内容/),
    refused('3 MB of quotation marks', '"'.repeat(3_000_000)),
    refused('a number of a million digits', cost(`{"claimed":${'9'.repeat(1_000_000)}}`)),
    refused('a sum of a million digits', cost(`{"claimed":"${'9'.repeat(1_000_000)}"}`)),
    refused('a list for a case', `[${WHOLE}]`),
    refused('a list of the fields of a case', JSON.stringify(Object.values(whole))),
    refused('a list for an object', json({ dates: ['2020-01-01'] })),
    refused('two cases', WHOLE + WHOLE, /第1行/),
    refused('one case a line', `${WHOLE}\n${WHOLE}\n`, /第2行/),
    refused('a list without an end', `{"costs":[{},`, /第1行/),
    refused('a comma too many', '{"title":"a",}', /第1行/),
    refused('a comment', '{/* */"title":"a"}', /第1行/),
    refused('single quotes', "{'title':'a'}", /第1行/),
    refused('a field twice', '{"title":"a","title":"b"}', /两次/),
    refused('a field twice, once as an escape', '{"title":"a","\\u0074itle":"b"}', /两次/),
    refused('an unknown field', '{"titel":"a"}', /没有名为/),
    read('an empty case', '{}'),
    read('a case in many lines', JSON.stringify(whole, null, '\n\t  ')),
  ];
}

function numbers() {
  const sums = ['-1', '-0.01', '1.005', '1e5', '1E400', 'NaN', 'Infinity', '-Infinity', '0x10', '１００', '1,000', ' 1', '1 ', '', '+1',
    '.5', '5.', '99999999999999999999999999', '1_000', '三万', '1/2', '∞', '\u0661'];
  const bare = ['-1', '1.5', '1e400', '1e-400', '-0.0', '123456789012345678901234567890', '1e5'];
  return [
    ...sums.map((sum) => refused(`the sum ${JSON.stringify(sum)}`, cost(JSON.stringify({ claimed: sum })), /费用/)),
    ...bare.map((sum) => refused(`the number ${sum}`, cost(`{"claimed":${sum}}`))),
    ...['01', '0x10', 'NaN', '-', '1.', '.5', '+1'].map((sum) => refused(`the word ${sum}`, cost(`{"claimed":${sum}}`), /第1行/)),
    ...['120%', '-1%', '%', '1e2%'].map((share) => refused(`the share ${share}`, cost(`{"found":"${share}"}`))),
    ...[-1, 0, 1.5, 1e21, '4万+'].map((people) => refused(`${people} people`, json({ facts: { people } }))),
    ...['2021-02-30', '0000-01-01', '2021-13-01', '99999-01-01', '-2021-01-01', '2021-2-3', '2021-01-01T00:00:00Z', '', '2021/01/01',
      '２０２１-01-01', '2021-01-00'].map((day) => refused(`the day ${JSON.stringify(day)}`, json({ dates: { filed: day } }))),
    refused('a day as a number', json({ dates: { filed: 20210101 } })),
    read('a far day', json({ dates: { filed: '2099-12-31' } })),
    read('zeros in front', cost('{"claimed":"007"}')),
  ];
}

function versions() {
  return [
    ...['redress.case/2', 'redress.case/9', 'redress.case/4294967295'].map((schema) =>
      refused(schema, `{"schema":"${schema}","wholly":["new"]}`, new RegExp(schema))),
    ...['redress.case/0', 'redress.case/-1', 'redress.case/99999999999999999999', 'redress.case', '', 'other/1', 'REDRESS.CASE/1'].map((schema) =>
      refused(`schema ${JSON.stringify(schema)}`, JSON.stringify({ schema }))),
    ...[1, null, [], {}, true].map((schema) => refused(`schema ${JSON.stringify(schema)}`, JSON.stringify({ schema }))),
  ];
}

/** Whole files whose parts do not fit together: they are opened, and the page names the faults. */
function crossed() {
  const two = [{ id: 'a', name: '甲' }, { id: 'b', name: '乙' }];
  const losses = { route: 'loss', losses: [{ label: '损失', claimed: '10', found: 'all' }] };
  const liability = (liability) => json({ defendants: two, compensation: losses, liability });
  return [
    read('each answers for the other', liability({ debtors: [{ defendant: 'a' }], answers_for: [{ defendant: 'a', for: 'b' }, { defendant: 'b', for: 'a' }] })),
    read('an undertaking of nobody', liability({ debtors: [{}], answers_for: [{}] })),
    read('one answers for himself', liability({ answers_for: [{ defendant: 'a', for: 'a' }] })),
    read('a debtor that is not there', liability({ debtors: [{ defendant: 'nobody' }] })),
    read('shares beyond the whole', liability({ debtors: [{ defendant: 'a', share: '70%' }, { defendant: 'b', share: '70%' }] })),
    refused('two defendants of one id', json({ defendants: [two[0], two[1], two[0]] }), /代号.a.已被使用/),
    read('a minor with himself as guardian', json({ defendants: [{ id: 'a', minor: true, guardians: ['a'] }] })),
    read('days the wrong way round', json({ dates: { act: { from: '2022-01-01', to: '2020-01-01' }, filed: '2019-01-01', judgment: '2018-01-01' } })),
    read('the largest sums', json({ compensation: { route: 'loss', losses: Array.from({ length: 50 }, () => ({ label: 'x', claimed: '999999999999.99', found: 'all' })) } })),
    read('fifty of each remedy', json({ remedies: Array.from({ length: 50 }, () => ({ id: 'R22' })) })),
  ];
}

function strangers() {
  return [
    refused('nothing', '', /没有内容/),
    refused('blanks', ' \r\n\t', /没有内容/),
    ...['null', 'true', '42', '"text"', '[]'].map((text) => refused(text, text)),
    refused('HTML', '<!doctype html><title>404</title>', /不是案件文件/),
    refused('XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /第1行/),
    refused('a script', 'globalThis.broken = 1', /第1行/),
    refused('JSONP', `broken(${WHOLE})`, /第1行/),
    refused('YAML', 'title: &a [*a]', /第1行/),
    refused('CSV', '名称,诉请\n律师费,100\n', /第1行/),
    refused('a ZIP file', Buffer.from('504b0304140000000800', 'hex')),
    refused('a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    refused('a module', Buffer.from('0061736d01000000', 'hex')),
    refused('a packed case', gzipSync(WHOLE)),
    refused('a record of the browser', `redress.kept/2 2026-01-01T00:00:00.000Z - 案\n${WHOLE}`, /第1行/),
    refused('a page of the book', JSON.stringify({ id: 'x', case: whole }), /没有名为/),
  ];
}

/** Files. */
export function files() {
  const random = chance(SEED);
  return [
    ...truncated(random), ...mistyped(random), ...flipped(random), ...prototypes(), ...characters(), ...shapes(),
    ...numbers(), ...versions(), ...crossed(), ...strangers(),
  ];
}

/** Links, by what stands behind `#/share/`. */
export function links() {
  const random = chance(SEED + 1);
  const packed = deflateRawSync(WHOLE);
  const letters = (bytes) => bytes.toString('base64url');
  const data = letters(packed);
  const broken = (name, data) => ({ name, data, read: false, says: /链接/ });
  const changed = Array.from({ length: 12 }, () => {
    const bytes = Buffer.from(packed);
    const at = Math.floor(random() * bytes.length);
    bytes[at] ^= 1 << Math.floor(random() * 8);
    return { name: `bit ${at} changed`, data: letters(bytes), read: null };
  });
  const cut = Array.from({ length: 12 }, () => {
    const end = 1 + Math.floor(random() * (data.length - 2));
    return broken(`cut after ${end} letters`, data.slice(0, end));
  });
  const bomb = (size) => letters(deflateRawSync(Buffer.alloc(size), { level: 9 }));
  // Within the limit, but nothing of it is a case.
  const inner = files().filter(({ bytes, read }) => read === false && bytes.length < 2000)
    .filter((_, index) => index % 12 === 0)
    .map(({ name, bytes }) => ({ ...broken(`packed: ${name}`, letters(deflateRawSync(bytes))) }));
  return [
    ...changed, ...cut, ...inner,
    broken('a bomb of 50 MB', bomb(50_000_000)),
    broken('a bomb of 500 MB', letters(Buffer.concat([bombHead(), ...Array(120).fill(bombBlock()), Buffer.from([3, 0])]))),
    broken('just over the limit', bomb(5_000_001)),
    broken('zlib instead of raw', letters(deflateSync(WHOLE))),
    broken('gzip instead of raw', letters(gzipSync(WHOLE))),
    broken('packed twice', letters(deflateRawSync(packed))),
    broken('with bytes behind', letters(Buffer.concat([packed, Buffer.from('more')]))),
    broken('nothing packed', letters(deflateRawSync(''))),
    broken('a block of a kind that does not exist', letters(Buffer.from([7]))),
    broken('base64 of other letters', '!!!'),
    broken('one letter', 'A'),
    broken('padding alone', '===='),
    broken('percent signs', '%00%ff%zz'),
    broken('other writing', '案件'),
    broken('a script', '<script>globalThis.broken=1</script>'.replaceAll('/', '')),
    broken('two hundred thousand letters', 'A'.repeat(200_000)),
    broken('a newer version', letters(deflateRawSync('{"schema":"redress.case/7"}'))),
    broken('not UTF-8', letters(deflateRawSync(Buffer.from('7b227469746c65223a22ff227d', 'hex')))),
    { name: 'padded', data: `${data}${'='.repeat((4 - (data.length % 4)) % 4)}`, read: true },
    { name: 'with the letters of plain base64', data: packed.toString('base64').replaceAll('/', '_'), read: true },
  ];
}

// A long bomb from blocks that a packer made once: zeros, flushed to a byte.
const zeros = deflateRawSync(Buffer.alloc(4_200_000), { finishFlush: 2 });
const bombHead = () => Buffer.alloc(0);
const bombBlock = () => zeros;

/** Addresses that no page has, or that ask a page for something it has not. */
export const ADDRESSES = [
  ...NAMES.flatMap((name) => [`#/${name}`, `#/casebook/${name}`, `#/law/${name}/${name}`]),
  '#/guide/__proto__', '#/estimate/constructor', '#/papers/toString', '#/case/valueOf', '#/share/', '#/share/a/b',
  '#/law/pipl/nothing', '#//', '#/%00', '#/%', '#/..%2f..%2f', '#/案', '#/<img src=x onerror=alert(1)>', '#javascript:alert(1)',
  `#/${'a'.repeat(50_000)}`, `#/casebook/${'案'.repeat(5_000)}`, `#${'/a'.repeat(2_000)}`, '#?a=b', '##', '#\u202e',
];

/**
 * Records of the device: key, text, and how the list shows it: by this title, or (`null`) as what cannot be read. `read`
 * says whether it opens.
 */
export function records() {
  const head = (rest = '2026-01-01T00:00:00.000Z -', title = '题') => `redress.kept/2 ${rest} ${title}\n`;
  const kept = (name, text, title, read = false, key = `redress.kept.h-${name}`) => ({ name, key, text, title, read });
  // Texts: what is not UTF-8 is no text of the browser's.
  const bad = files().filter(({ bytes, read }) =>
    read === false && bytes.length < 2000 && Buffer.from(bytes.toString()).equals(bytes));
  const texts = bad.filter((_, index) => index % 9 === 0).map(({ bytes }) => bytes.toString());
  return [
    // A head line is what the list shows; the case behind it is read when it is opened.
    ...texts.map((text, index) => kept(`bad case ${index}`, head() + text, '题')),
    ...texts.map((text, index) => kept(`no head ${index}`, text.split('\n')[0], null)),
    kept('empty', '', null),
    kept('newer form', `redress.kept/3 2026-01-01T00:00:00.000Z - 题\n${WHOLE}`, null),
    kept('newer case', `${head()}{"schema":"redress.case/2"}`, '题'),
    kept('short head', `redress.kept/2\n${WHOLE}`, null),
    kept('head of one word', `redress.kept/2 2026\n${WHOLE}`, null),
    kept('head without title', `redress.kept/2 2026-01-01T00:00:00.000Z -\n${WHOLE}`, '未命名案件', true),
    kept('strange time', `${head('yesterday -')}${WHOLE}`, '题', true),
    kept('time cut in a letter', `${head('案案案案案案案 -')}${WHOLE}`, '题', true),
    kept('time of the far future', `${head('9999-12-31T23:59:59.999Z -')}${WHOLE}`, '题', true),
    kept('published case that is not', `${head('2026-01-01T00:00:00.000Z __proto__')}${WHOLE}`, '题', true),
    kept('markup for a title', `${head(undefined, '<b onclick=alert(1)>题</b>')}${WHOLE}`, '<b onclick=alert(1)>题</b>', true),
    kept('long title', `${head(undefined, '长'.repeat(20_000))}${WHOLE}`, '长'.repeat(20_000), true),
    kept('a lone surrogate', `${head(undefined, '题\ud800')}${WHOLE}`, '题\ufffd', true),
    kept('NUL', `${head(undefined, '题\0')}${WHOLE}`, '题\0', true),
    kept('carriage return', `${head().replace('\n', '\r\n')}${WHOLE}`, '题\r', true),
    kept('deep', head() + '['.repeat(100_000), '题'),
    ...[...NAMES.slice(0, 3), '', '../..', '%2e', '案', 'a b', '\0', '\ud800'].map((id) =>
      kept(`the id ${JSON.stringify(id)}`, `${head()}${WHOLE}`, '题', id !== '\ud800', `redress.kept.${id}`)),
  ];
}

/** Other keys of the page with contents that it did not write. */
export const SETTINGS = [
  ...['redress.lang', 'redress.size', 'redress.theme', 'redress.open', 'redress.unchanged',
    'redress.estimate.hic-sun-2020', 'redress.reforms', 'redress.position',
  ].flatMap((key) => ['', '\0', '__proto__', '{"a":', '\ud800', 'x'.repeat(10_000), '1e999 gain', 'a\nb\nc']
    .map((text) => ({ key, text }))),
];
