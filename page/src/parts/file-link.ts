/** Address of a file of the output, beside which the page lies. */
export function fileHref(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
