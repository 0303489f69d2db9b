请核对：${group} ${period}绩效数据填报表

${contact}：

您好！下列填报表中有需要核对的内容，附件是标注好的副本：
<#list entities as entity>

  ${entity.name}（${entity.code}）：<#if (entity.errors > 0)>${entity.errors} 处错误</#if><#if (entity.errors > 0 && entity.warnings > 0)>、</#if><#if (entity.warnings > 0)>${entity.warnings} 处须说明</#if>
  ${entity.file}
</#list>

打开后第一个工作表列出全部意见，点击即可到达相应单元格：红色的请改正；黄色的请改正，或在“说明”列写明原因。您填写的内容我们没有改动。

<#if deadline?has_content>请尽快将更正后的文件发回（截止日期 ${deadline}）。<#else>请将更正后的文件发回。</#if>

${group}
