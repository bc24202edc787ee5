// Whether a topic is asked for as what somebody is (摄影师, photographer) and not only as what somebody does or likes (摄影, photography).

/** Endings of Chinese words for people at work. 爱好者 and 学习者 are none: they only like it. */
const chineseWorker = /(?:师|(?<![爱学初])员|(?<!爱好|学习|初学|消费|参与|求职)者|经理|总监|主管|教练|顾问|专家|医生|大夫|导演|编剧|编辑|作家|画家|科学家|艺术家|企业家|歌手|模特|博主|主播|主持人?|投资人|经纪人|创始人|合伙人|主理人|制作人|媒体人|程序[猿媛]|码农|猎头|助理|秘书|律师|法官|司机|领队|导游|裁缝|木匠|手艺人)$/

/** Leave open what is worked on, which the word before says: Python developer, math teacher. */
const generalWorkers = 'developer|engineer|programmer|coder|designer|manager|director|officer|teacher|tutor|coach|trainer|instructor|consultant|' +
  'advis[eo]r|analyst|researcher|scientist|founder|entrepreneur|investor|technician|assistant'
const trades = 'photographer|videographer|lawyer|attorney|professor|lecturer|doctor|physician|surgeon|nurse|dentist|therapist|psychologist|psychiatrist|counsell?or|translator|' +
  'interpreter|writer|copywriter|author|editor|journalist|reporter|marketer|recruiter|headhunter|accountant|auditor|planner|architect|artist|illustrator|painter|musician|' +
  'singer|dancer|actor|actress|producer|filmmaker|animator|chef|cook|baker|barista|bartender|sommelier|farmer|gardener|carpenter|plumber|electrician|mechanic|driver|pilot|' +
  'tester|administrator|broker|agent|trader|banker|freelancer|secretary|clerk|judge|firefighter|vet|veterinarian|pharmacist|nutritionist|dietitian|hairdresser|stylist|' +
  'tailor|florist|realtor|guide|librarian|curator|streamer|blogger|youtuber|influencer|statistician|economist|mathematician|physicist|chemist|biologist|historian|' +
  'sociologist|notary|actuary|podcaster|composer'
const englishWorker = new RegExp(`(?<![a-z])(?:co-?)?(?:${generalWorkers}|${trades})s?$`)
const generalWorker = new RegExp(`(?<![a-z])(?:co-?)?(?:${generalWorkers})s?$`)

/** Whether folded text, a topic with the word for who works on it, asks for such people. */
export function namesWorker (folded: string): boolean {
  return chineseWorker.test(folded) || englishWorker.test(folded)
}

/** Whether the word for such people, in English, leaves open what they work on. */
export function namesGeneralWorker (folded: string): boolean {
  return generalWorker.test(folded)
}
