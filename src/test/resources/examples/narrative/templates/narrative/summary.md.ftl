<#macro probe code year=report.year>
<#assign figure = kpi(code, year)>
- ${code} ${figure.name} ${year}: ${figure.text!"—"} ${figure.unit} [${figure.value!}] ${figure.state}; ${figure.change.text!"—"}, ${figure.change.words!"—"} [${figure.change.value!}]; ${figure.prior.year}: ${figure.prior.text!"—"} [${figure.prior.value!}]
</#macro>
# ${t("要点", "Summary")}

<#list ["ENERGY", "GREEN_PCT", "HC", "HC[gender=female]", "MERCURY", "DEATHS", "COAL", "POWER", "SPEND", "GAS", "MINES"] as code>
<@probe code/>
</#list>
<@probe "ENERGY" 2023/>
<@probe "ENERGY" "2022"/>
<@probe "ENERGY" 2021/>
<@probe "MERCURY" 2022/>
<@probe "ENERGY" 2025/>

${t("没有的：", "What is not there:")} ${(kpi("NONE").text)!"-"} ${kpi("GAS").text!"-"} ${(kpi("GAS").change.words)!"-"} ${kpi("HC", 2022).prior.text!"-"} ${(entity("E9").name)!"-"} ${(kpi("ENERGY", "last").text)!"-"} ${answers("STORY", 2023)?size} ${((answers("NONE"))![])?size}

<#list ["N", "E1", "E2"] as code>
<#assign one = entity(code)>
- ${one.code} ${one.name}, ${one.segment}: ${one.kpi("ENERGY").text!"—"} ${one.kpi("ENERGY").unit} ${one.kpi("ENERGY").change.words!"—"}; ${one.kpi("ENERGY", 2023).text!"—"}; ${(one.kpi("GAS").text)!t("无", "none")}
</#list>

<#list answers("STORY") + answers("MINES") as answer>
- ${answer.entity} ${answer.name}: ${answer.text}
</#list>
<#include "parts/closing.md.ftl">
