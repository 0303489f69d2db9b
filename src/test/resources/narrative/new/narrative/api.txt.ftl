${kpi("ENERGY")?api}
