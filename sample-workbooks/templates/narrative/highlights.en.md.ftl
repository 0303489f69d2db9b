<#-- Highlights. Figures, units and changes come from the tables, none is typed; see docs/templates.md. -->
# Highlights of ${report.year}<#if report.draft> **草稿 DRAFT**</#if>

## Energy and climate

<#assign energy = kpi("ENERGY") intensity = kpi("ENERGY_INT") ghg = kpi("GHG") yx = entity("YX")>
In ${report.year} the group's output of alumina (in ${kpi("ALUMINA").unit}) was ${kpi("ALUMINA").text}, ${kpi("ALUMINA").change.words} year on year; that of primary aluminium was ${kpi("ALUMINIUM").text}, ${kpi("ALUMINIUM").change.words}. Energy consumption (in ${energy.unit}) came to ${energy.text}, ${energy.change.words}; per RMB 10,000 of revenue it was ${intensity.text} tce, ${intensity.change.words}. Greenhouse gas emissions (in ${ghg.unit} of carbon dioxide equivalent) were ${ghg.text}, ${ghg.change.words}, of which ${yx.name} emitted ${yx.kpi("GHG").text}. Each tonne of primary aluminium caused ${kpi("GHG_SMELTING_INT").text} tonnes of carbon dioxide, ${kpi("GHG_SMELTING_INT").change.words}.

## Circular use of resources

<#assign red_mud = kpi("RED_MUD_RATE") hazardous = kpi("HW")>
Environmental expenditure (in ${kpi("ENV_SPEND").unit}) was ${kpi("ENV_SPEND").text}. The group now has ${kpi("GREEN_FACTORY").text} green factories and ${kpi("GREEN_MINE").text} green mines. It reused ${red_mud.text}${red_mud.unit} of its red mud, ${red_mud.change.words} year on year, and generated ${hazardous.text} ${hazardous.unit} of hazardous waste after ${hazardous.prior.text} ${hazardous.unit} in ${hazardous.prior.year}, ${hazardous.change.words}. Measures worth telling were reported by:

<#list answers("ENV_STORY") as answer>
- ${answer.name}
</#list>

## Employees and safety

<#assign deaths = kpi("DEATHS") drills = kpi("DRILLS")>
At the end of ${report.year} the group had ${kpi("HC").text} employees, ${kpi("HC[gender=female]").text} of them women. They received ${kpi("TRAINING_HOURS").text} hours of training. ${drills.text} emergency drills were held<#if drills.change.words??>, ${drills.change.words} year on year</#if>, with ${kpi("DRILL_PEOPLE").text} attendances. Work-related fatalities: ${deaths.text} (year before: ${deaths.prior.text!"not disclosed"}).

<#include "parts/targets.md.ftl">
