/** A YAML file is imported as its data, in JSON: the build turns it (tools/yaml.mjs). */
declare module '*.yaml' {
  const json: string
  export default json
}
