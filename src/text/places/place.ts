// What a place of the gazetteer is.

export type PlaceKind = 'city' | 'province' | 'country' | 'region'

/** A place people say they live in. `name` is unique in the gazetteer. */
export type Place = {
  /** Simplified Chinese, without 市, 省 or 自治区: 上海, 浙江. Kept only where two places would share a name: 吉林市, 海南州. */
  name: string
  kind: PlaceKind
  englishName: string
  /** Other names that mean this place wherever they occur: 魔都, 上海市. */
  aliases: string[]
  /** Short forms that mean this place only when they stand alone: 沪, SH. */
  weakAliases: string[]
  /** Districts and quarters that are named instead of the city: 海淀, 陆家嘴. */
  districts: string[]
  /** The provincial-level division (上海 is in 上海), `null` abroad and for countries and regions. */
  province: string | null
  /** `null` for regions. */
  country: string | null
  /** Names of the places a region consists of; empty for every other kind. */
  members: string[]
  /** WGS 84 degrees of the centre; of a province its capital, of a country its first city, of a region the mean of its members. */
  lat: number
  lng: number
}
