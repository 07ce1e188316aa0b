declare module '*?worker&url' {
  const url: string
  export default url
}

/** https://www.w3.org/TR/trusted-types/, as much as the page needs of it; absent in browsers that lack it. */
declare const trustedTypes:
  | undefined
  | {
      readonly createPolicy: (
        name: string,
        rules: { readonly createScriptURL: (text: string) => string },
      ) => { readonly createScriptURL: (text: string) => string }
    }
