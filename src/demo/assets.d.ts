declare module "*.css" {
  const text: string;
  export default text;
}

/** File names of assets/samples, put in by the build. */
declare const SAMPLE_WORKBOOKS: readonly string[];
