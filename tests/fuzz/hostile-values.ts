/* eslint-disable no-template-curly-in-string, @stylistic/quotes -- texts as an attacker writes them */
import type { Json } from './documented-operations.ts'

const sql = ["'", "''", "' OR '1'='1", "'; DROP TABLE members; --", '" OR ""="', "1) UNION SELECT * FROM members --", "$$;select pg_sleep(9);$$", "\\'; --", '/* */', "1;SET app.community_id=''", '%', '_']
const engine = ['city = "x" OR community != ""', '_geoRadius(0, 0, 20000000)', '_vectors', '"] OR NOT community IN ["x"', 'community EXISTS', '_rankingScore', '*']
const unicode = [
  '\u0000', 'a\u0000b', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udfff', '\udc00\ud800', 'a\ud83d', '\u202e', '\u2066x\u2069',
  '\u200b', '\u200d', '👨‍👩‍👧‍👦', '𠮷', '\u0301'.repeat(300), 'Ａ＇＂；', '“”‘’', 'ﷺ'.repeat(50), 'İıſK', 'ß', '\u{10ffff}', '\u{e0001}', '㍿', 'é'.normalize('NFD'), '\u3000', ' ', '\t', '\r\n', '\n',
]
const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '$where', '$ref', '..', '.', '../../etc/passwd', '%2e%2e', 'null', 'undefined', 'NaN', 'true', '[object Object]']
const syntax = ['{{7*7}}', '${7*7}', '<script>alert(1)</script>', '(a+)+$', '((((((((((', ')', '[', '\\', '\\u0000', '"', '{"a":1}', '[]', '=cmd|x', '%00', '%s%s%n', 'a,b', ',', ',,,', '，', 'a=b&c=d', '#', '-', '--1']
const numerals = ['0', '-0', '-1', '1.5', '1e3', '1e400', '-1e400', '0x10', '١٢', '１２', '一百', '9007199254740993', '99999999999999999999', '2026-02-30', '0000-00-00', '+275761-01-01T00:00:00Z', '9999-12-31', 'Infinity', ' 1', '1 ']
const shapes = ['mem_', 'mem_k3v8x2m9q4w7z5b6d8f2', 'com_k3v8x2m9q4w7z5b6d8f2', 'rk_', '"v1"', 'W/"v1"', 'custom.', 'custom.__proto__', 'custom.constructor', '-distance', 'distance', '0,0,0', '0,0,1e9', '91,181,1']

/** Texts that have broken other services, short ones. */
export const hostileTexts: readonly string[] = ['', ...sql, ...engine, ...unicode, ...names, ...syntax, ...numerals, ...shapes]

/** Texts whose length is the trouble; each is made when it is needed. */
export const hugeTexts: readonly (() => string)[] = [
  () => 'x'.repeat(5_000), () => '长'.repeat(21_000), () => 'a '.repeat(2_000), () => '😀'.repeat(160), () => '('.repeat(299),
  () => '不要'.repeat(150), () => '1,'.repeat(1_500), () => '上海'.repeat(2_000), () => "'".repeat(200),
]

export const hostileNames: readonly string[] = [...names, '', ' ', '\u0000', '\ud800', 'x'.repeat(3_000), 'communityId', 'community_id', 'isAdmin', 'scopes', 'id', 'version', 'number', 'a.b', 'a/b', '~', '长'.repeat(101)]

/** Values of every JSON type. */
export const hostileValues: readonly Json[] = [
  null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e21, 1e-7, Number.MAX_VALUE,
  Number.MIN_VALUE, 101, 0.1 + 0.2, [], [[]], [null], {}, [{}], { length: 1 }, { toString: 1 },
  Object.fromEntries([['__proto__', { isAdmin: true }]]), { constructor: { prototype: { isAdmin: true } } }, { then: 1 }, { toJSON: 1 }, ...hostileTexts,
]

/** What is put into a target without being encoded. */
export const rawTargetParts: readonly string[] = ['%', '%ZZ', '%00', '%C0%80', '%ED%A0%80', '%E0%A4%A', '%2F', '%5C', '%2e%2e%2f', '%25', '..', '.', '+', '%F0%9F', '%u0041', ';', '@', '~', '%E2%80%AE', '%7F', '*']

export const wrongMediaTypes: readonly string[] = [
  'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/xml', 'nonsense', '', ';', 'application/json;', 'application/json; charset=utf-16',
  'application/json; charset=gbk', 'APPLICATION/JSON', 'application/json, text/csv', 'text/csv; charset=gb18030', 'text/csv; charset="', 'application/x-ndjson', 'text/csv', 'application/merge-patch+json', '*/*', `application/json; x=${'y'.repeat(2_000)}`,
]
