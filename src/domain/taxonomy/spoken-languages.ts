// Languages and dialects people speak.

export const spokenLanguagesTable = `
= language
中文 : 汉语 华语 普通话 ~国语 ~国文 | ~Chinese, Mandarin, Chinese language, Mandarin Chinese, Putonghua
  粤语 : 广东话 ~白话 广府话 | Cantonese
  闽南语 : 闽南话 台语 福建话 厦门话 | Hokkien, Minnan, Taiwanese Hokkien, Southern Min
  潮汕话 : 潮州话 潮语 | Teochew dialect, Chaoshan dialect
  客家话 : 客语 | Hakka, Hakka Chinese
  上海话 : 沪语 | Shanghainese
  吴语 : 苏州话 | Wu Chinese
  温州话 | Wenzhounese
  四川话 : 川话 | Sichuanese
  东北话 | Northeastern Mandarin
  福州话 | Fuzhou dialect, Fuzhounese
  湖南话 : 长沙话 湘语 | Hunanese, Xiang Chinese
  文言文 : ~古文 古汉语 | classical Chinese, literary Chinese
英语 : 英文 商务英语 英语口语 专业英语 | English, business English, spoken English, English language, English speaking
日语 : 日文 日本语 | Japanese, Japanese language, JLPT
韩语 : 韩文 朝鲜语 韩国语 | Korean, Korean language, TOPIK
法语 : 法文 | French, French language
德语 : 德文 | German, German language
西班牙语 : 西语 西班牙文 | Spanish, Spanish language, Castilian
葡萄牙语 : 葡语 葡文 | Portuguese, Portuguese language
意大利语 : ~意语 意大利文 | Italian, Italian language
俄语 : 俄文 | Russian, Russian language
阿拉伯语 : ~阿语 阿拉伯文 | Arabic, Arabic language
荷兰语 | Dutch, Dutch language
瑞典语 | Swedish
挪威语 | Norwegian
丹麦语 | Danish
芬兰语 | Finnish
冰岛语 | Icelandic
波兰语 | Polish language, ~Polish
捷克语 | Czech
斯洛伐克语 | Slovak
匈牙利语 | Hungarian
罗马尼亚语 | Romanian
保加利亚语 | Bulgarian
塞尔维亚语 : 塞尔维亚-克罗地亚语 | Serbian
克罗地亚语 | Croatian
斯洛文尼亚语 | Slovene, Slovenian
希腊语 | Greek
土耳其语 | Turkish
乌克兰语 | Ukrainian
爱沙尼亚语 | Estonian
拉脱维亚语 | Latvian
立陶宛语 | Lithuanian
爱尔兰语 | Irish language, Irish Gaelic
威尔士语 | Welsh, Welsh language
苏格兰盖尔语 | Scottish Gaelic, Gaelic
巴斯克语 | Basque
加泰罗尼亚语 | Catalan
加利西亚语 | Galician
马耳他语 | Maltese
阿尔巴尼亚语 | Albanian
亚美尼亚语 | Armenian
格鲁吉亚语 | Georgian language
波斯语 : 法尔西语 | Persian, Farsi
希伯来语 | Hebrew
印地语 : 北印度语 | Hindi
乌尔都语 | Urdu
孟加拉语 | Bengali, Bangla
泰米尔语 | Tamil
泰卢固语 | Telugu
马拉地语 | Marathi
旁遮普语 | Punjabi
古吉拉特语 | Gujarati
马拉雅拉姆语 | Malayalam
卡纳达语 | Kannada
僧伽罗语 | Sinhala, Sinhalese
尼泊尔语 | Nepali
梵语 : 梵文 | Sanskrit
泰语 : 泰文 | Thai, Thai language
越南语 : 越语 越南文 | Vietnamese
印尼语 : 印度尼西亚语 | Indonesian, Bahasa Indonesia
马来语 : 马来文 | Malay, Bahasa Melayu
菲律宾语 : 他加禄语 | Filipino, Tagalog
缅甸语 | Burmese
柬埔寨语 : 高棉语 | Khmer, Cambodian
老挝语 : 寮语 | Lao language, Laotian
蒙古语 : 蒙文 蒙语 | Mongolian
藏语 : 藏文 | Tibetan
维吾尔语 : 维语 | Uyghur, Uighur
哈萨克语 | Kazakh
乌兹别克语 | Uzbek
吉尔吉斯语 | Kyrgyz
彝语 | Yi language
壮语 | Zhuang
满语 : 满文 | Manchu
斯瓦希里语 | Swahili
阿姆哈拉语 | Amharic
豪萨语 | Hausa
约鲁巴语 | Yoruba
祖鲁语 | Zulu
南非荷兰语 : 阿非利卡语 | Afrikaans
世界语 | Esperanto
拉丁语 | Latin language
古希腊文 | Ancient Greek
双语 : 中英双语 | bilingual, Chinese-English bilingual
`
