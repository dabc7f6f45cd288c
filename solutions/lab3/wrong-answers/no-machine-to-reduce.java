// region: task-3
// caught by: an idle fleet: 0 jobs per dollar; no machine: 0
// says: has no element to take
double dollars =
    run.machines().stream()
        .mapToDouble(m -> m.on().toMillis() / 3_600_000.0 * prices.perHour(m.type()))
        .reduce(Double::sum)
        .getAsDouble();
double jobs = run.machines().stream().mapToDouble(m -> m.used().jobs()).sum();
return jobs / dollars;
