Please check: performance figures ${period} of ${group}

Dear ${contact},

in the following forms there is something to check; marked copies are enclosed:
<#list entities as entity>

  ${entity.name} (${entity.code}): <#if (entity.errors > 0)>${entity.errors} ${(entity.errors == 1)?then("error", "errors")}</#if><#if (entity.errors > 0 && entity.warnings > 0)>, </#if><#if (entity.warnings > 0)>${entity.warnings} to explain</#if>
  ${entity.file}
</#list>

The first sheet lists every point; a click leads to its cell. Please correct what is red; correct what is amber, or explain it in the column Note. Nothing that you wrote was changed.

<#if deadline?has_content>Please return the corrected file soon (deadline: ${deadline}).<#else>Please return the corrected file.</#if>

Kind regards,
${group}
