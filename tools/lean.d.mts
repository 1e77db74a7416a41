import type { Plugin } from 'esbuild'

export declare const leaveOutUnused: Plugin
