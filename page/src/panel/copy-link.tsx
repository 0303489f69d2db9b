import { useState } from "preact/hooks";
import { say } from "../words";

export function CopyLink() {
  const [copied, setCopied] = useState("");
  const copy = () => navigator.clipboard.writeText(location.href).then(() => setCopied(location.href), () => setCopied(""));
  return (
    <p class="copy">
      <button type="button" onClick={copy}>{say("copyLink")}</button>
      <span role="status">{copied === location.href ? say("copied") : ""}</span>
    </p>
  );
}
