<#-- Each line is wrong, but for those that say what stands in the place of nothing. -->
${kpi("ENRGY").text}
${kpi("HC[gender=femal]").text}
${kpi("DEATHS", 2023).text}
${entity("AL01").kpi("ALUMINIUM").text}
同比${kpi("HC").change.words}
${kpi("HC").change.text}
${kpi("ENERGY", 2019).text}
${kpi("ENERGY", "last year").text}
${kpi("ENERGY").prior.prior}
${kpi("ENERGY").wrods!"hidden?"}
${kpi()}
${kpi("ENERGY", 2024, "AL01").text}
${kpi("ENV_STORY").text}
<#list answers("ENERGY") as answer>${answer.text}</#list>
${entity("YX9").name}
${kpi("ENRGY").text!"hidden?"}
${(kpi("ENRGY").text)!"as said"} ${kpi("DEATHS", 2023).text!"as said"} ${(kpi("HC").change.words)!"as said"}
<#assign figure = kpi("DEATHS", 2023)>
<#macro sentence code>${kpi(code).change.words}</#macro>
${figure.text!"as said"} ${figure.text}
<@sentence "HC"/>
${figure.text!"as said"} ${nothing}
${kpi.class} ${kpi("ENERGY").class} ${kpi("ENERGY").getClass()}
${t("中文")}
${kpi("ENERGY").over(0)} ${kpi("ENERGY").nearly("about")}
${kpi("ENERGY").nearly(2000)!"hidden?"}
${kpi("ENERGY").about(10000)} ${kpi("ENERGY").spelt}
${kpi("DEATHS", 2023).over(1)!"as said"} ${kpi("DEATHS", 2023).under(1)}
${kpi("ENERGY").over()}
