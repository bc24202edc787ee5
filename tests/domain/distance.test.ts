import t from 'tap'
import fc from 'fast-check'
import { distanceKm } from '../../src/domain/place/distance.ts'

const seed = 20_260_104
const aPoint = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lng: fc.double({ min: -180, max: 180, noNaN: true }) })
const halfwayRoundKm = Math.PI * 6371.0088

t.test('known distances are right within half a percent', async (t) => {
  const [shanghai, beijing, urumqi, sydney] = [{ lat: 31.2304, lng: 121.4737 }, { lat: 39.9042, lng: 116.4074 }, { lat: 43.8256, lng: 87.6168 }, { lat: -33.8688, lng: 151.2093 }]
  for (const [a, b, km] of [
    [shanghai, beijing, 1_067],
    [shanghai, sydney, 7_880],
    [beijing, urumqi, 2_410],
    [{ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111.2],
    [{ lat: 90, lng: 0 }, { lat: 90, lng: 135 }, 0],
    [{ lat: 0, lng: 0 }, { lat: 0, lng: 180 }, halfwayRoundKm],
  ] as const) t.ok(Math.abs(distanceKm(a, b) - km) <= km * 0.005 + 1e-6, `${distanceKm(a, b)} is about ${km}`)
})

t.test('it is symmetric, 0 to itself, at most half way round, and no detour is shorter', async (t) => {
  t.comment(`seed ${seed}`)
  fc.assert(fc.property(aPoint, aPoint, aPoint, (a, b, c) => {
    const direct = distanceKm(a, b)
    return distanceKm(a, a) === 0 && Math.abs(direct - distanceKm(b, a)) < 1e-6 && direct >= 0 && direct <= halfwayRoundKm + 1e-6 &&
      direct <= distanceKm(a, c) + distanceKm(c, b) + 1e-6
  }), { seed })
})
