${t("以上数字均与绩效表一致。", "All figures are those of the tables.")}
