${group}: performance figures ${period}

Dear ${contact},

enclosed you find the form for the performance figures ${period} of ${group}:
<#list entities as entity>

  ${entity.name} (${entity.code})
  ${entity.file}
</#list>

Please open it in Excel, WPS or LibreOffice and fill in the yellow cells. The column Check tells row by row what is missing or looks wrong, and the cover shows how far you are. Where there is no figure, choose "not applicable" or "not available" in Status; please neither leave the cell blank nor write 0 instead.

<#if deadline?has_content>Please return the file by ${deadline}.<#else>Please return the file when it is complete.</#if> If anything is unclear, just reply to this message.

Kind regards,
${group}
