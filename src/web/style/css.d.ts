/** A style sheet as text: the bundler's text loader makes it one. */
declare module '*.css' {
  const css: string
  // biome-ignore lint/style/noDefaultExport: what the text loader gives is a default export
  export default css
}
