import { defineConfig } from 'vitest/config'
import { yamlForVite } from './tools/yaml.mjs'

// For a busy machine: no test needs as long.
const limits = { testTimeout: 600_000, hookTimeout: 600_000 }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [yamlForVite],
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', '**/node_modules/**'],
          // Core is pure functions: files need not be kept from one another, and each module is loaded once a worker.
          isolate: false,
          ...limits,
        },
      },
      // The command line is tested as people run it: its bundle, built once for all of its tests.
      {
        plugins: [yamlForVite],
        test: { name: 'cli', include: ['test/cli/**/*.test.ts'], globalSetup: ['test/cli/build.ts'], ...limits },
      },
    ],
  },
})
