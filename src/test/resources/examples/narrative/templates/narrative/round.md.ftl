<#assign energy = kpi("ENERGY") spend = kpi("SPEND")>
${energy.text} ${energy.unit}: ${energy.over(0.5)}; ${energy.over("0.25")}; ${energy.nearly(3.2)}; ${energy.under(5)}; ${energy.about(0.1)}; ${energy.odd(1)}
${spend.text} ${spend.unit}: ${spend.over(500)}; ${spend.nearly(250)}; ${spend.under(2000)}; ${spend.about(500)}; ${spend.odd(100)}
${spend.spelt.text}; ${spend.spelt.under(20000)}; ${spend.spelt.nearly(1235)}; ${kpi("HC").spelt.about(50)}
${kpi("GAS").over(1)!t("未披露", "not disclosed")}
