<#macro marks numbers><#if numbers?has_content><sup>${numbers?join(",")}</sup></#if></#macro>
<#macro indent level><#list 0..<level as step>&emsp;</#list></#macro>
<#macro blanks><#if table.unitHead?has_content>  |</#if><#list table.columns as column>  |</#list></#macro>
<#assign captions = [table.yearCaption, table.unitCaption]?filter(caption -> caption?has_content)?join(" · ")>
<#assign nodes = table.layout?starts_with("nodes")>
### ${table.title}<#if report.draft> **草稿 DRAFT**</#if>
<#if captions?has_content>

${captions}
</#if>

| ${table.stubHead} |<#if table.unitHead?has_content> ${table.unitHead} |</#if><#list table.columns as column> ${column.label}<#if column.unit?has_content> ${t("（" + column.unit + "）", "(" + column.unit + ")")}</#if> |</#list>
| :--- |<#if table.unitHead?has_content> :--- |</#if><#list table.columns as column> <#if column.kind == "text">:---<#else>---:</#if> |</#list>
<#list table.sections as section>
<#if section.title?has_content>
| **${section.title}** |<@blanks/>
</#if>
<#list section.rows as row>
<#if row.heading>
| <@indent row.level/>**${row.label}**<@marks row.marks/> |<@blanks/>
<#else>
<#assign strong = nodes && section?is_last && row?is_last>
| <@indent row.level/><#if strong>**</#if>${row.label}<#if strong>**</#if><@marks row.marks/> |<#if table.unitHead?has_content> ${row.unit} |</#if><#list row.cells as cell> <#if strong && cell.text?has_content>**${cell.text}**<#else>${cell.text}</#if><@marks cell.marks/>${cell.annotation} |</#list>
</#if>
</#list>
</#list>
<#list table.notes as note>

${note}
</#list>
<#list table.footnotes as footnote>

<sup>${footnote.number}</sup> ${footnote.text}
</#list>
