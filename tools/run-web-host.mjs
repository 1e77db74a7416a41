// Runs the tests in test/vscode in VS Code for the Web, whose extension host is a web worker, as on vscode.dev.
import net from 'node:net'
import path from 'node:path'
import { open } from '@vscode/test-web'
import { runTestsInPage } from './browser.mjs'
import { atEnd, runScript } from './cleanup.mjs'
import { dist, root, samples } from './paths.mjs'
import { temporaryCopy } from './server.mjs'
import { host, hostSupported, setUpHost } from './vscode-host/setup.mjs'

await runScript(async () => {
  const port = await freePort()
  const server = await open({
    ...(await build()),
    browserType: 'none', // we drive the browser ourselves
    quality: 'stable',
    esm: true,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(dist, 'test/web.cjs'),
    folderPath: temporaryCopy(samples),
    port,
  })
  atEnd(() => server.dispose())
  // A subdomain of localhost, so that webviews, which have subdomains of their own, are of the same site.
  return runTestsInPage({ url: `http://vscode.localhost:${port}`, name: 'web-host' })
})

/** Where test-web finds VS Code for the Web: in the host, or by its own download. */
async function build() {
  if (!hostSupported) return {}
  await setUpHost()
  return { testRunnerDataDir: host.web.dataFolder, commit: host.web.commit }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.on('error', reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
