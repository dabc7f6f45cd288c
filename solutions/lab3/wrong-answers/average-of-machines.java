// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: that is the average of the machines' ratios
return run.machines().stream()
    .mapToDouble(
        machine ->
            machine.used().jobs()
                / (machine.on().toMillis() / 3_600_000.0 * prices.perHour(machine.type())))
    .average()
    .orElse(0);
