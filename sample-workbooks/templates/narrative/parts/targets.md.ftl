<#-- A part that both languages share: files in folders below narrative/ are not printed by themselves. -->
## ${t("目标与进展", "Targets and progress")}

<#assign table = report.tables?filter(each -> each.id == "targets")?first>
<#include "/md/table.ftl">
