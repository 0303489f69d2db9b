Reminder: performance figures ${period} of ${group}

Dear ${contact},

we have no usable form of the following yet<#if (daysLate > 0)>; it was due on ${deadline}, ${daysLate} ${(daysLate == 1)?then("day", "days")} ago<#elseif deadline?has_content>; it is due on ${deadline}</#if>:
<#list entities as entity>

  ${entity.name} (${entity.code})<#if entity.state == "duplicated">: there is more than one; please tell us which one counts<#elseif entity.state == "unreadable">: the file that came cannot be read; please send it again</#if>
  ${entity.file}
</#list>

If you have begun, please go on with your own file; the empty form enclosed is for those who did not get it or cannot find it. If something keeps you from answering, or a figure cannot be had yet, please reply and say so.

Kind regards,
${group}
