/**
 * Pairs of characters, variant first, that OpenCC keeps apart although one person writes the one and the next person the other:
 * traditional spellings it decides by phrase (瞭解/了解), standard forms of Taiwan and Hong Kong (著/着, 顎/腭), unofficial simplifications (锺, 馀, 讬).
 *
 * Source: every entry of OpenCC's phrase tables (opencc-js 1.4.2) whose two sides differ after folding each character alone;
 * left out: pairs that are different words or surnames (沈/沉, 待/呆, 像/象).
 */
const chineseVariants = `
  著着 瞭了 藉借 鍊链 覆复 锺钟 馀余 缐线 钜巨 鉅巨 迳径 逕径 侭尽 䌽彩 渖沈 讬托 谘咨 暱昵 麺面 麹曲
  伕夫 讎雠 穭稆 彷仿 濬浚 薰熏 荳豆 甦苏 甯宁 鎗枪 拏拿 燄焰 澂澄 籐藤 瑯琅 篠筱 繐穗 耡锄 揹背 隄堤 斲斫 菓果
  姪侄 痺痹 睪睾 簷檐 妳你 牠它 痲麻 腭颚 顎颚 鲇鲶 鮎鲶 镟旋 瀰弥 靦腼 㳽弥 䩄腼 㓰划 姸妍 渋涩 澁涩 晳皙 敎教 淸清 靑青 縂总 錬炼
`

/** Pairs of characters, Japanese form first, where the Japanese form is no character of mainland Chinese (GB 2312). Source: OpenCC's table for Japanese. */
const japaneseForms = `
  両两 乗乘 亀龟 亜亚 仏佛 仮假 伝传 価价 倹俭 児儿 円圆 処处 剣剑 剤剂 剰剩 労劳 効效 勅敕 勧劝 勲勋 単单 厳严 収收 唖哑 営营 噛啮 団团 囲围 図图 圏圈 圧压 塁垒
  塩盐 増增 壊坏 壌壤 壱壹 売卖 変变 奨奖 嬢娘 実实 寛宽 対对 専专 尭尧 巌岩 巣巢 巻卷 帯带 帰归 庁厅 広广 廃废 弐贰 弾弹 従从 徳德 徴征 応应 恵惠 悩恼 悪恶 懐怀
  戦战 戯戏 戻戾 払拂 抜拔 択择 拝拜 拠据 拡扩 挿插 捜搜 掲揭 掻搔 揺摇 摂摄 撃击 撹搅 斉齐 斎斋 晩晚 暁晓 暦历 曽曾 栄荣 桜樱 桟栈 検检 楽乐 様样 権权 歓欢 歩步
  歯齿 歳岁 歴历 毎每 気气 沢泽 浄净 涙泪 渇渴 済济 渉涉 渓溪 満满 滝泷 瀬濑 焼烧 犠牺 猟猎 獣兽 畳叠 痩瘦 発发 県县 砕碎 稲稻 穂穗 穏稳 穣穰 竜龙 粋粹 粛肃 経经
  絵绘 継继 続续 総总 縁缘 縄绳 縦纵 繊纤 繍绣 聴听 脳脑 臓脏 艶艳 荘庄 蔵藏 薫薰 薬药 蛍萤 蝋蜡 覇霸 覚觉 覧览 観观 訳译 読读 譲让 豊丰 賛赞 転转 軽轻 辺边 逓递
  遅迟 酔醉 醤酱 醸酿 釈释 鉄铁 銭钱 鋳铸 錬炼 関关 陥陷 険险 隠隐 雑杂 霊灵 頼赖 顕显 駅驿 駆驱 騒骚 験验 髄髓 髪发 鴎鸥 鶏鸡 鹸碱 麹曲 麺面 黒黑 黙默 齢龄
`

/** Variant characters and what they are folded to, beside OpenCC's own tables. */
export const characterVariants: ReadonlyMap<string, string> = new Map(
  (japaneseForms + chineseVariants).trim().split(/\s+/).map((pair): [string, string] => {
    const [variant = '', standard = ''] = pair
    return [variant, standard]
  }),
)
