import type { DemoCommunity, ImportReport } from './demo-community.ts'

const errorsShown = 5

/** What the terminal says when the demo is ready: where to look, what to try. */
export function demoGuide (url: string, { name, isSandbox, key, memberName, hasWholeNicknames, report }: DemoCommunity): string {
  return [
    '',
    `  人脉 Renmai · ${name}${report ? ` · ${report.created} members` : ''}`,
    ...(report && !isSandbox ? importLines(report) : []),
    ...(hasWholeNicknames ? ['  Names look like group nicknames (城市-职业-名字): try again with --nicknames.'] : []),
    '',
    `  Reference: ${url}/docs   (Authorize with the key, then “Try it out”)`,
    `  API key: ${key}`,
    '',
    '  Try it in another terminal:',
    '',
    `  export RENMAI=${url} KEY=${key}`,
    ...(isSandbox ? sandboxCommands() : fileCommands(memberName)).flatMap(([said, command]) => ['', `  # ${said}`, `  ${command}`]),
    '',
    '  Ctrl-C stops it; the data stays for the next start.',
    '',
  ].join('\n')
}

function importLines ({ columns, refused, errors }: ImportReport): string[] {
  const taken = columns?.map(({ header, field }) => `${header} → ${field ?? 'left out'}`).join(', ')
  return [
    ...(taken ? [`  Columns: ${taken}`] : []),
    ...(refused > 0 ? [`  ${refused} rows were not taken:`] : []),
    ...errors.slice(0, errorsShown).map(({ row, pointer, message }) => `    row ${row}: ${pointer} ${message}`),
  ]
}

const search = (text: string, more = '') => `curl -sG $RENMAI/v1/members/search -H "Authorization: Bearer $KEY" --data-urlencode 'q=${text.replaceAll("'", "'\\''")}' -d limit=3${more}`

function sandboxCommands (): [said: string, command: string][] {
  return [
    ['Somebody you only know by ear: pinyin finds the name, in either script', search('fengbaobao')],
    ['Written the other way round the straits, and only the given name', search('寶寶')],
    ['Somebody who can do something, said as you would say it', search('上海做跨境电商的')],
    ['Everybody in a city, counted by skill and industry', search('', " --data-urlencode 'city=杭州' -d facets=skills,industry")],
    ['What a group nickname says about a person', 'curl -s $RENMAI/v1/nicknames/parse -H "Authorization: Bearer $KEY" -H \'Content-Type: application/json\' -d \'{"nicknames":["上海-无业游民-冯宝宝"]}\''],
  ]
}

function fileCommands (memberName: string): [said: string, command: string][] {
  return [
    ['The first person of your file', search(memberName)],
    ['Everybody, counted by city and skill', search('', ' -d facets=city,skills')],
    ['All of them as a file again', 'curl -sG $RENMAI/v1/members/export -H "Authorization: Bearer $KEY" -d format=csv -o members-export.csv'],
  ]
}
