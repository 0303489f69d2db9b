催报：${group} ${period}绩效数据

${contact}：

您好！我们尚缺下列单位可用的填报表<#if (daysLate > 0)>，截止日期 ${deadline} 已过 ${daysLate} 天<#elseif deadline?has_content>，截止日期为 ${deadline}</#if>：
<#list entities as entity>

  ${entity.name}（${entity.code}）<#if entity.state == "duplicated">：收到不止一份，请告知以哪一份为准<#elseif entity.state == "unreadable">：收到的文件无法读取，请重新发送</#if>
  ${entity.file}
</#list>

如已开始填写，请继续用原来的文件；附件是空白填报表，供未收到或找不到文件时使用。填报有困难，或有数据暂时无法取得，请回复本邮件说明。

${group}
