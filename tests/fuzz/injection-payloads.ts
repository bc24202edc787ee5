/* eslint-disable no-template-curly-in-string, @stylistic/quotes -- texts as an attacker writes them */
/** What an attacker would want to reach: another community, and what is said there only. */
export type Target = { communityId: string, memberId: string, secret: string, customKey: string }

const sql = ({ communityId, secret }: Target) => [
  "'", "''", '"', "';", "' --", "' #", "'/*", "' OR '1'='1", "' OR 1=1 --", "' OR ''='", "') OR ('1'='1", "')) OR 1=1 --", "' OR true --", "' || '1'='1", '" OR "1"="1', "1' AND 1=0 UNION ALL SELECT id, display_name FROM members --",
  `' OR community_id = '${communityId}' --`, `'; SET app.community_id = '${communityId}'; --`, `' UNION SELECT set_config('app.community_id', '${communityId}', false) --`, `' OR display_name LIKE '%${secret}%' --`,
  "'; DROP TABLE members; --", "'; COPY members TO '/tmp/x'; --", "1; SELECT pg_sleep(9)", "' || pg_sleep(9) || '", "'||(SELECT current_user)||'", '$$; SELECT 1; $$', "E'\\x27'", "U&'\\0027'", "\\' OR 1=1 --", "\\", '\\\\', "\\'", "%' OR '%'='", '%', '_', '%%%', '$1', '${1}', ':id', '?', '@@version',
  "' ORDER BY 1 --", "' LIMIT 1000 OFFSET 0 --", "{'}", "'::text", "'::regclass", "chr(39)", 'ARRAY[1]', "'{\"a\":1}'::jsonb", "' COLLATE \"C\"", "/*!50000 OR 1=1*/", "-- \n OR 1=1", "/**/OR/**/1=1", "' OR\t1=1", "' OR\n1=1\n--",
]

const engine = ({ communityId, memberId, secret }: Target) => [
  'x" OR community EXISTS', `x" OR community = "${communityId}`, `x" OR community = "${communityId}" OR city = "x`, `" OR communityId = ${communityId}`, `OR communityId = ${communityId}`, `x' OR community = '${communityId}`,
  `x"] OR community IN ["${communityId}`, `x"] OR NOT community IN ["x`, `x) OR (community = ${communityId}`, `x AND 1=1) OR NOT (community = x`, `x OR id = ${memberId}`, `id = "${memberId}"`, `community = "${communityId}"`, `community != "x"`, 'community IS NOT NULL', 'community IS EMPTY', 'community EXISTS', 'NOT community EXISTS',
  'community > ""', 'community STARTS WITH "com_"', 'community CONTAINS "com"', `bioText = "${secret}"`, '_geoRadius(31.23, 121.47, 20000000)', 'x" OR _geoRadius(31.23, 121.47, 20000000) OR city = "x', '_geoBoundingBox([90, 180], [-90, -180])', '_geoPolygon([0,0],[0,90],[90,0])', '_geoPoint(31.23,121.47):asc', '_geo',
  '_vectors', '_vectors.default', '_rankingScore', '_rankingScoreDetails', '_federation', '_formatted', '_matchesPosition', '_semanticScore', '*', '**', '"', '""', '"x" -', '-x', `-"${secret}"`, `"${secret}"`, 'x" "', 'x\\" OR community EXISTS', 'x\\\\" OR community EXISTS', 'x\\', '\\"', 'x\u0000" OR community EXISTS', 'city:asc', 'community:desc', 'city = x', 'TO', '1 TO 9', 'AND', 'OR', 'NOT', 'IN []', '[', ']', '(', ')', '((((((((', '))))))))',
]

const attributes = ({ customKey }: Target) => [
  'communityId', 'community', 'community_id', 'id', 'externalId', 'version', 'contact', 'contact.email', 'contact.phone', 'phone', 'email', 'wechatId', 'nameBigrams', 'nameChars', 'pinyin', 'pinyinFuzzy', 'bioText', 'customText', 'skillText', 'nameSort', 'cityLabel', 'skillsLabel', 'ck0', 'ck1', 'ck*', 'cn0', 'cn1', 'ck0Label', 'displayName', 'bio',
  'custom', 'custom.', 'custom..', 'custom.*', `custom.${customKey}`, `custom.${customKey}.x`, 'custom.__proto__', 'custom.constructor', 'custom.toString', 'custom.a.b', 'custom.ck0', 'custom.0', 'custom.等级', 'custom.等级 ', 'custom.等级\u0000', 'custom.等级" OR community EXISTS', 'Custom.等级', 'city ', ' city', 'CITY', 'city,community', 'city\u0000', 'city:desc', '-city', '--number', 'number,-number', 'constructor', '__proto__', 'prototype', 'hasOwnProperty', 'length',
]

const unicode = ({ communityId }: Target) => [
  `’ OR community = ’${communityId}’`, `“ OR community = ”${communityId}`, `＂ OR community = ＂${communityId}`, `＇ OR 1＝1 －－`, 'ｘ＂］ ＯＲ ＮＯＴ ｃｏｍｍｕｎｉｔｙ ＩＮ ［＂ｘ', '「」『』', '‹›«»', '｀', 'ʼ OR 1=1', '′ OR 1=1', '＼', '﹨＂ OR community EXISTS', '⧵"', '\u00a0OR\u00a01=1', '\u3000OR\u3000community\u3000EXISTS', 'x\u2028OR community EXISTS', 'x\u2029', 'x\u0085',
  '\u0000', 'a\u0000b', '\u0000" OR community EXISTS', '\u0008', '\u001b[2J', '\u007f', '\ud800', '\udc00x', 'x\ud83d" OR community EXISTS', '\u202ex"', '\u2066" OR community EXISTS\u2069', '\u200b"\u200b', '\ufeff"', '\u{e0001}', '\u{10ffff}', '"\u0301 OR community EXISTS', '"\ufe0f', 'ﬀ"', 'İ"', '％27', '＜script＞',
]

const shapes = ({ communityId, memberId }: Target) => [
  '{"field":"community","exists":true}', `{"or":[{"field":"community","in":["${communityId}"]}]}`, '{"$ne":null}', '{"$gt":""}', '[{"not":{"field":"city","in":["x"]}}]', '{"and":[]}', '{"__proto__":{"communityId":"x"}}', '"x"', 'null', 'true', '[]', '{}', '[object Object]', '0', '-1', '1e999', 'NaN', 'Infinity', '9007199254740993', '31.23,121.47,20000', '0,0,20000', '0,0,0', '0,0,-1', '91,181,1', '31.23,121.47,1e9', '0,0,1;', '0,0,1) OR community EXISTS',
  '(a+)+$', '^(([a-z])+.)+[A-Z]([a-z])+$', '(.*)*', '.*', '[a-z]{1,99999}', '(?=.*.*.*.*.*.*x)', `${'a'.repeat(120)}!`, `${'('.repeat(60)}${')'.repeat(60)}`, '不要不要不要不要不要不要不要不要', '上海'.repeat(60), `${'a '.repeat(100)}`, ','.repeat(150), '，'.repeat(90), 'a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x,y,z', "'".repeat(150), '"'.repeat(150), '\\'.repeat(150), '%27%20OR%201=1', '%2522', '&communityId=x', `&community=${communityId}`, '#', '../../v1/communities', '..%2f', '<script>alert(1)</script>', '{{7*7}}', '${7*7}', '=cmd|x', '\r\nX-Injected: 1', memberId, communityId, `${memberId}' --`, 'mem_', 'com_%',
]

/** Texts that mean something to a database, a search engine, an expression or a parser. */
export const injectionPayloads = (target: Target): string[] => [...new Set([sql, engine, attributes, unicode, shapes].flatMap((group) => group(target)))]

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

/** Cursors that were altered: bytes flipped, signatures moved to other positions, ids exchanged. */
export function forgedCursors (own: string, foreign: string, target: Target): string[] {
  const [ownBytes, foreignBytes] = [Buffer.from(own, 'base64url'), Buffer.from(foreign, 'base64url')]
  const signed = (signature: Buffer, body: string) => base64(Buffer.concat([signature.subarray(0, 12), Buffer.from(body)]))
  const flipped = Array.from({ length: ownBytes.length }, (_, at) => base64(ownBytes.map((byte, index) => index === at ? byte ^ 1 : byte)))
  const bodies = ['0', '-1', '1e999', 'null', '[]', '{}', '"x"', '{"offset":-1}', '{"communityId":"x"}', '{"__proto__":{}}', '[0,"x"]', `"${target.memberId}"`, '', '{', '\u0000', "' OR 1=1 --", foreignBytes.subarray(12).toString()]
  return [
    ...flipped, ...bodies.map((body) => signed(ownBytes, body)), signed(foreignBytes, ownBytes.subarray(12).toString()), signed(Buffer.alloc(12), ownBytes.subarray(12).toString()),
    foreign, own + foreign, own.slice(1), own.slice(0, 10), own.toLowerCase(), own.split('').reverse().join(''), `${own}\u0000`, `${own}' OR 1=1 --`, base64(ownBytes.subarray(12)),
  ]
}
