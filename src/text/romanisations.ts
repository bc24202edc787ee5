// Spellings of Chinese names other than pinyin: Wade–Giles as in Taiwan's passports, and Cantonese surnames as in Hong Kong.

const initials: Readonly<Record<string, string>> = {
  b: 'p', d: 't', g: 'k', zh: 'ch', j: 'ch', q: 'ch', z: 'ts', c: 'ts', x: 'hs', r: 'j', p: 'p', t: 't', k: 'k', ch: 'ch',
}

/**
 * Form of a pinyin syllable that `romanisedForm` gives for its spelling in Wade–Giles: tsai for cai, hsiao for xiao, chi for zhi, ji, qi and chi.
 *
 * It is no spelling of its own: aspiration is lost, as it is in passports that leave the apostrophe out.
 */
export function romanisedSyllable (pinyin: string): string {
  const [, initial = '', final = ''] = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/.exec(pinyin) ?? []
  const [onset, rime] = [initials[initial] ?? initial, final.replace('v', 'u')]
  if (initial === 'y') return rime === 'i' ? 'i' : rime === 'ou' ? 'yu' : onset + rime
  if (/^[gkh]$/.test(initial) && rime === 'e') return `${onset}o`
  if (/^[dtnlzcr]$/.test(initial) && rime === 'uo') return `${onset}o`
  return onset + rime
}

/** Comparable form of a name joined in Wade–Giles or one of its usual mixtures with other spellings: hsiehchihming and hsiehjhihming are one. */
export function romanisedForm (joined: string): string {
  return joined
    .replace(/jh/g, 'ch').replace(/t[sz]u(?![aeion])/g, 'tsi').replace(/s[sz]u(?![aeion])/g, 'si')
    .replace(/(?<=[iue])h(?![aeiou]|s[iu])/g, '').replace(/(?<=i)en/g, 'an').replace(/(?<=y)en/g, 'an').replace(/ung/g, 'ong').replace(/uei/g, 'ui')
    .replace(/yi/g, 'i')
}

/** Pinyin of surnames and how the same ones are spelled in Hong Kong, Macao, Singapore and overseas. */
const spellings = `
  chen chan,tan,chin,tran  wang wong,ong,heng,vong  huang wong,ng,hwang,oei  lin lam,lim  li lee,lei  liu lau,low,liew,lew  zhang cheung,cheong,teo,chong,jang  wu ng,goh,woo,mo
  zheng cheng,tay,teh,chang  xie tse,hsieh,chia,tze  xu hui,tsui,hsu,choi,koh  he ho,hoh  guo kwok,quek,kuo,kok  ma mah  zhou chow,chou,chau,chew  zhu chu,choo,gee  luo law,lo,loh
  liang leung,leong,neo,liong  cai choi,tsai,chua,choy,tsoi  ye yip,yeh,yap,ip  yang yeung,young,yeo,yeong  zhao chiu,chao,jiu  jiang chiang,keung,kong,gong  feng fung,foong,pang  pan poon,pun,phua
  deng tang,teng  zeng tsang,tseng,chan,jen  peng pang,phang  gao ko,kao,ko  hu woo,wu,foo,oh  sun suen,soon,suin  su so,soh,sou  lu lo,luk,loo,look  du to,tu,do  dong tung,toong  ding ting,ding
  fang fong,hong  xiao siu,hsiao,seow,siew  yu yue,yee,u,yuen  yuan yuen,yuan  tang tong,thong  song sung  xue sit,hsueh  ruan yuen,juan,un  yan yim,ngan,yen  qian chin,chien  shi shih,sze,see
  mo mok  mai mak  mei mui  kuang kwong,hong  guan kwan,kuan  gu koo,ku  situ szeto,seeto  ouyang auyeung,auyong  lei lui,louie  hong hung,ang  ke or,kua,quah  zhuang chong,chng,chuang  fan fan
  tan tam,tham  wen man,wan  xia ha,hsia  qiu yau,chiu,khoo,hew  lai lai  liao liu,liew  cao tso,tsao,chou  cheng ching  tao to  tian tin,tien  shen sum,sham,shum  wei ngai,wai  rong yung,jung  mao mo
  bai pak,pai  bao pau,pao,bow  ren yam,jen  jin kam,chin,kim  kong hung  qin chun,chin  gan kan,kum  ou au,ow  cui tsui,chui
`

const pinyinOf = new Map<string, string[]>()
const spellingsOf = new Map<string, string[]>()
const entries = spellings.trim().split(/\s+/)
for (let at = 0; at < entries.length; at += 2) {
  const pinyin = entries[at] ?? ''
  const others = [...new Set((entries[at + 1] ?? '').split(','))]
  spellingsOf.set(pinyin, others)
  for (const spelling of others) pinyinOf.set(spelling, [...pinyinOf.get(spelling) ?? [], pinyin])
}

/** Pinyin of the surnames a word may spell in another romanisation: huang and wang for wong. */
export function pinyinOfSpelling (word: string): readonly string[] {
  return pinyinOf.get(word) ?? []
}

/** Other spellings of a surname in pinyin: chan for chen. */
export function otherSpellings (pinyin: string): readonly string[] {
  return spellingsOf.get(pinyin) ?? []
}
