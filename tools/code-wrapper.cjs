#!/usr/bin/env node
// Stands in for the `code` executable where there is no desktop: takes the flags with which @vscode/test-electron
// starts VS Code for a test run, and does the same with the VS Code server and a headless browser.
const path = require('node:path')

/** The value of `--name=value` on this command line. */
function option(name) {
  const prefix = `--${name}=`
  return process.argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length)
}

async function main() {
  const { startServer, workbenchUrl } = await import('./server.mjs')
  const { runTestsInPage } = await import('./browser.mjs')
  const dataFolder = option('user-data-dir')
  const server = await startServer({ dataFolder, extensionsFolder: option('extensions-dir') })
  const url = workbenchUrl(server.port, {
    folder: process.argv.slice(2).find((argument) => !argument.startsWith('--')),
    extension: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
  })
  return runTestsInPage({ url, name: 'node-host' })
}

import(path.join(__dirname, 'cleanup.mjs')).then(({ runScript }) => runScript(main))
