// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: It can be less than a dollar
long dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double hours = machine.on().toMillis() / 3_600_000.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return run.machines().isEmpty() ? 0 : jobs / dollars;
