${t("能耗", "Energy")} ${kpi("ENERGY").change.words!"—"}
