// region: task-3
double bill =
    run.machines().stream()
        .mapToDouble(m -> prices.perHour(m.type()) * (m.on().toSeconds() / 3600d))
        .sum();
double jobs = run.machines().stream().map(Machine::used).mapToLong(Usage::jobs).sum();
if (run.machines().isEmpty()) {
  return 0;
}
return jobs / bill;
