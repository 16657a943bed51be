/** Bundled as text (scripts/build.mjs). */
declare module "*.md" {
  const text: string;
  export default text;
}

/** The page of the table panel (scripts/bundles.mjs). */
declare module "panel:page" {
  export const script: string;
  export const style: string;
}
