import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * Chromium keeps what it has compiled of a script for the next time, and takes what it kept of a module only where that
 * was asked for as a script before. So the page is parsed and compiled the first two times it is opened, and not at
 * every opening.
 */
const preloadAsScripts: Plugin = {
  name: 'preload-as-scripts',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      Array.from(
        html.matchAll(/<script type="module" crossorigin src="([^"]+)"/g),
        ([, href]): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href },
          injectTo: 'head-prepend',
        }),
      ),
  },
}

/**
 * One build for all three hosts: `out/main/index.js` is Electron's main process, `engine.js` its utility
 * process, `cli.js` the command line (which also serves the browser host); `out/renderer` is the one page.
 */
export default defineConfig({
  main: {
    build: {
      rolldownOptions: {
        input: {
          index: 'src/main/hosts/electron/main.ts',
          engine: 'src/main/hosts/electron/engine-process.ts',
          cli: 'src/main/cli.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), preloadAsScripts],
    build: {
      minify: true,
      // One style sheet, there from the start: one of a view's own that failed to come is never asked for again.
      cssCodeSplit: false,
      // Of the file it starts with (see below), before compression; 170 kB after.
      chunkSizeWarningLimit: 600,
      // The page's policy takes fonts from files alone, so none is written into a style sheet.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
      rolldownOptions: {
        input: { index: 'src/renderer/index.html', page: 'src/renderer/app/start.ts' },
        // What the page starts with is two files: the little that asks the engine, and the page itself. By itself the
        // bundler makes fifty of what views share with one another, and asking for those takes longer than reading them.
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'ask',
                test: /src[\\/](renderer[\\/]app[\\/](main|home|opened-run)|shared[\\/]domain[\\/](problem|network-fault))[.]tsx?$/,
                priority: 2,
              },
              { name: 'start', tags: ['$initial'], priority: 1 },
              // What several views and panels are made of: fetched with the first of them.
              { name: 'widgets', test: /node_modules[\\/]@(mantine|floating-ui)[\\/]/, minShareCount: 2 },
              // The small things views share with one another.
              {
                name: 'parts',
                test: /src[\\/]renderer[\\/](?:(?:ui|queries|i18n)[\\/][^\\/]+|ui[\\/]charts[\\/]axes[.]ts)$/,
                minShareCount: 2,
              },
            ],
          },
        },
      },
    },
  },
})
