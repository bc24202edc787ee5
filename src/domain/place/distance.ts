// How far two points on the earth are apart.

import type { Location } from '../member/profile.ts'

const earthRadiusKm = 6371.0088

/** Great-circle distance in km, by the haversine formula on the mean earth radius (IUGG): within .5 %. */
export function distanceKm (a: Location, b: Location): number {
  const radians = (degrees: number) => degrees * Math.PI / 180
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lng, b.lng)
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)))
}
