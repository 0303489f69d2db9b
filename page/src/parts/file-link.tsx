import { download, served } from "../served/server";

/** A file of the output: beside the page, or fetched from the server. */
export function FileLink({ path }: { path: string }) {
  const name = path.split("/").at(-1)!;
  const address = path.split("/").map(encodeURIComponent).join("/");
  if (!served) return <a class="file" href={address}>{name}</a>;
  return <button type="button" class="file" onClick={() => void download("/file/" + address, name)}>{name}</button>;
}
