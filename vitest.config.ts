import { defineConfig } from 'vitest/config'

const testTimeout = 60_000

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', '**/node_modules/**'],
          testTimeout,
        },
      },
      // The command line is tested as people run it: its bundle, built once for all of its tests.
      {
        test: { name: 'cli', include: ['test/cli/**/*.test.ts'], globalSetup: ['test/cli/build.ts'], testTimeout },
      },
    ],
  },
})
