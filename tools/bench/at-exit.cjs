// Loaded before a script that is measured: at its end, says what it used.
const fs = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const milliseconds = (userCPUTime + systemCPUTime) / 1000
  fs.writeSync(3, `${JSON.stringify({ milliseconds, kilobytes: maxRSS })}\n`)
})
