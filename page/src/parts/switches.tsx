import { isDark, lang, theme } from "../state";
import { say } from "../words";

/** Language and theme. */
export function Switches() {
  const dark = isDark();
  return (
    <div class="switches">
      <button type="button" lang={lang.value === "zh" ? "en" : "zh"} onClick={() => (lang.value = lang.value === "zh" ? "en" : "zh")}>
        {say("language")}
      </button>
      <button type="button" onClick={() => (theme.value = dark ? "light" : "dark")}>{say(dark ? "toLight" : "toDark")}</button>
      <button type="button" class="wide-only" onClick={() => window.print()}>{say("print")}</button>
    </div>
  );
}
