<#-- 亮点绩效。数字、单位、同比都由绩效表给出，不必也不应手写；写法见 docs/templates.md。 -->
# ${report.year} 年亮点绩效<#if report.draft> **草稿 DRAFT**</#if>

## 节能降碳

<#assign energy = kpi("ENERGY") intensity = kpi("ENERGY_INT") ghg = kpi("GHG") yx = entity("YX")>
${report.year} 年，公司生产氧化铝 ${kpi("ALUMINA").text} ${kpi("ALUMINA").unit}，同比${kpi("ALUMINA").change.words}；生产电解铝 ${kpi("ALUMINIUM").text} ${kpi("ALUMINIUM").unit}，同比${kpi("ALUMINIUM").change.words}。综合能源消耗量为 ${energy.text} ${energy.unit}，同比${energy.change.words}；万元营业收入综合能源消耗量为 ${intensity.text} ${intensity.unit}，同比${intensity.change.words}。温室气体排放总量为 ${ghg.text} ${ghg.unit}二氧化碳当量，同比${ghg.change.words}，其中${yx.name}排放 ${yx.kpi("GHG").text} ${yx.kpi("GHG").unit}；每吨电解铝排放二氧化碳 ${kpi("GHG_SMELTING_INT").text} 吨，同比${kpi("GHG_SMELTING_INT").change.words}。

## 循环利用

<#assign red_mud = kpi("RED_MUD_RATE") hazardous = kpi("HW")>
公司全年环保投入 ${kpi("ENV_SPEND").text} ${kpi("ENV_SPEND").unit}，累计建成绿色工厂 ${kpi("GREEN_FACTORY").text} ${kpi("GREEN_FACTORY").unit}、绿色矿山 ${kpi("GREEN_MINE").text} ${kpi("GREEN_MINE").unit}。赤泥综合利用率为 ${red_mud.text}${red_mud.unit}，同比${red_mud.change.words}；危险废弃物产生量为 ${hazardous.text} ${hazardous.unit}（${hazardous.prior.year} 年为 ${hazardous.prior.text} ${hazardous.unit}），同比${hazardous.change.words}。各单位的代表性举措如下：

<#list answers("ENV_STORY") as answer>
- **${answer.name}**：${answer.text}
</#list>

## 员工与安全

<#assign deaths = kpi("DEATHS") drills = kpi("DRILLS")>
截至 ${report.year} 年末，公司共有员工 ${kpi("HC").text} ${kpi("HC").unit}，其中女性 ${kpi("HC[gender=female]").text} ${kpi("HC[gender=female]").unit}；全年员工培训总时数为 ${kpi("TRAINING_HOURS").text} ${kpi("TRAINING_HOURS").unit}。公司开展安全生产应急演练 ${drills.text} ${drills.unit}<#if drills.change.words??>，同比${drills.change.words}</#if>，参与 ${kpi("DRILL_PEOPLE").text} ${kpi("DRILL_PEOPLE").unit}；因工作原因死亡员工 ${deaths.text} ${deaths.unit}（上年：${deaths.prior.text!"未披露"}）。

<#include "parts/targets.md.ftl">
