import t from 'tap'
import { withoutCourtesies } from '../../src/text/courtesies.ts'
import { withoutSought } from '../../src/text/sought-sentences.ts'

const rest = (text: string) => text.replace(/\s+/g, ' ').trim()

t.test('what somebody looks for is not among what they do', async (t) => {
  const cases: [string, string][] = [
    ['做了十年保险。正想找人聊聊装修。', '做了十年保险。'],
    ['眼下在找财务方面的朋友', ''],
    ['在找室内设计的朋友,可以先来问我。', '在找室内设计的朋友,可以先来问我。'],
    ['帮企业寻找人才十年。', '帮企业寻找人才十年。'],
    ['实验表明,寻求最优解是困难的。', '实验表明,寻求最优解是困难的。'],
    ["i build node.js apps. i'm looking for a co-founder. ask me anything.", 'i build node.js apps. ask me anything.'],
  ]
  for (const [text, told] of cases) t.equal(rest(withoutSought(text)), told, text)
})

t.test('how soon and for how much is not what a need is about', async (t) => {
  const cases: [string, string][] = [
    ['找兼职财务,急,随时可以通话', '找兼职财务, ,'],
    ['想请教医院怎么选,时间很紧,先谢过', '想请教医院怎么选, ,'],
    ['急诊科医生', '急诊科医生'],
    ['looking for a doctor, no hurry', 'looking for a doctor,'],
    ['urgent care nurse', 'urgent care nurse'],
    ['先谢过', '先谢过'],
  ]
  for (const [text, told] of cases) t.equal(rest(withoutCourtesies(text)), told, text)
})
