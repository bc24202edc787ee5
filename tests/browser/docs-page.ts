import { chromium } from 'playwright-core'
import t from 'tap'
import { buildAppWithoutEngines } from '../../src/bin/openapi-document.ts'

const executablePath = process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium'

t.test('the reference at /docs lists every operation, under its own content security policy and without another host', async (t) => {
  const app = await buildAppWithoutEngines()
  t.teardown(() => app.close())
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] }).catch((error: Error) => {
    throw new Error(`no browser at ${executablePath}: apt-get install chromium, or name one in CHROMIUM_BIN`, { cause: error })
  })
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  const complaints: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => { complaints.push(error.message) })
  page.on('request', (request) => { if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin) })

  await page.goto(`${url}/docs`)
  await page.locator('.opblock').first().waitFor()
  const document = app.swagger() as { paths: Record<string, object> }
  const operations = Object.values(document.paths).reduce((sum, methods) => sum + Object.keys(methods).length, 0)
  t.equal(await page.locator('.opblock').count(), operations)
  t.match(await page.title(), /Swagger|Renmai/)

  await page.locator('#operations-search-searchMembers').click()
  await page.getByText('Values of one filter are alternatives').waitFor()
  t.strictSame(complaints, [], 'the browser has nothing to complain about')
  t.strictSame([...hosts], [new URL(url).origin])
})
