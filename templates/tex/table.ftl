<#-- One table as a fragment for \input, which needs the packages array, booktabs and longtable; also included by report.ftl. -->
<#macro marks numbers><#if numbers?has_content>\rlap{\textsuperscript{${numbers?join(",")}}}</#if></#macro>
<#-- Longer marks than fit between two columns hang in room that their column keeps free: a unit of width each. -->
<#function room at>
<#if table.columns[at].kind == "text"><#return 0></#if>
<#local longest = 0>
<#list table.sections as section><#list section.rows as row><#if !row.heading><#local longest = [longest, row.cells[at].marks?join(",")?length]?max></#if></#list></#list>
<#return (longest gt 2)?then(longest, 0)>
</#function>
<#function weight at><#return {"text": 26, "figure": 16, "change": 19}[table.columns[at].kind] + room(at)></#function>
<#function aligned column><#return (column.kind == "text")?then("raggedright", "raggedleft")></#function>
<#assign captions = [table.yearCaption, table.unitCaption]?filter(caption -> caption?has_content)?join(" · ")>
<#assign nodes = table.layout?starts_with("nodes")>
<#assign width = table.columns?size + table.unitHead?has_content?then(2, 1)>
<#assign label = (table.columns[0].kind == "text")?then(26, 38)>
<#assign whole = label + table.unitHead?has_content?then(15, 0)>
<#list table.columns as column><#assign whole = whole + weight(column?index)></#list>
<#macro place part side free=0>>{\${side}<#if free gt 0>\rightskip=\dimexpr0.35em*${free}\relax</#if>\arraybackslash}p{\dimexpr\linewidth*${part}/${whole}-2\tabcolsep\relax}</#macro>
<#macro across>\multicolumn{${width}}{p{\dimexpr\linewidth-2\tabcolsep\relax}}{\raggedright <#nested>}</#macro>
<#macro heads>
\toprule
\bfseries ${table.stubHead}<#if table.unitHead?has_content> & \bfseries ${table.unitHead}</#if><#list table.columns as column> & \bfseries ${column.label}<#if column.unit?has_content>\par\mdseries ${t("（" + column.unit + "）", "(" + column.unit + ")")}</#if></#list> \\
\midrule
</#macro>
\begingroup\footnotesize\setlength{\tabcolsep}{4pt}\setlength{\LTleft}{0pt}\setlength{\LTright}{0pt}\renewcommand{\arraystretch}{1.25}
\begin{longtable}{<@place label "raggedright"/><#if table.unitHead?has_content><@place 15 "raggedright"/></#if><#list table.columns as column><@place weight(column?index), aligned(column), room(column?index)/></#list>}
<@across><#if listed??>\addcontentsline{toc}{section}{${table.title}}</#if>\large\bfseries ${table.title}<#if report.draft>\quad\normalsize 草稿 DRAFT</#if><#if captions?has_content>\hfill\normalfont\footnotesize ${captions}</#if></@across> \\[4pt]
<@heads/>
\endfirsthead
<@heads/>
\endhead
\bottomrule
\endlastfoot
<#list table.sections as section>
<#if section.title?has_content>
<#if section?index gt 0>
\addlinespace
</#if>
<@across>\bfseries ${section.title}</@across> \\*
</#if>
<#list section.rows as row>
<#if row.heading>
<@across><#if row.level gt 0>\leftskip=${row.level}em </#if><#if row.level == 0>\bfseries </#if>${row.label}<@marks row.marks/></@across> \\*
<#else>
<#assign bold = nodes && section?is_last && row?is_last>
<#if bold>
\midrule
</#if>
<#if row.level gt 0>\leftskip=${row.level}em </#if><#if bold>\bfseries </#if>${row.label}<@marks row.marks/><#if table.unitHead?has_content> & ${row.unit}</#if><#list row.cells as cell> & <#if bold>\bfseries </#if>${cell.text}<@marks cell.marks/><#if cell.annotation?has_content>\par\scriptsize ${cell.annotation?trim}</#if></#list> \\
</#if>
</#list>
</#list>
\end{longtable}
<#if table.notes?has_content || table.footnotes?has_content>
\vspace{-6pt}\scriptsize\setlength{\parindent}{0pt}\raggedright
<#list table.notes as note>
${note}\par
</#list>
<#list table.footnotes as footnote>
\textsuperscript{${footnote.number}}~${footnote.text}\par
</#list>
</#if>
\endgroup
