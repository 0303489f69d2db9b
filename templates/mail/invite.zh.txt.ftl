${group} ${period}绩效数据填报

${contact}：

您好！附件是${group} ${period}绩效数据的填报表：
<#list entities as entity>

  ${entity.name}（${entity.code}）
  ${entity.file}
</#list>

请用 Excel、WPS 或 LibreOffice 打开，在黄色单元格内填写。“检查”列会逐行提示漏填和可能有误之处，封面显示完成情况。没有的数据请在“状态”列选“不适用”或“暂缺”，不要留空，也不要以 0 代替。

<#if deadline?has_content>请于 ${deadline} 前将填好的文件发回。<#else>填好后请将文件发回。</#if>填报中如有疑问，请直接回复本邮件。

${group}
