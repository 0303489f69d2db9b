import { head } from "../parts/head";
import { FileLink } from "../parts/file-link";

/** The finished tables as files, beside which the page lies. */
export function Documents() {
  const { languages, blocked, draft } = head();
  if (blocked && !draft) return null;
  const names = languages.flatMap((language) => [`report-tables.${language}.docx`, `report-tables.${language}.html`]);
  return <p class="documents">{[...names, "report-tables.xlsx"].map((name) => <FileLink key={name} path={name} />)}</p>;
}
