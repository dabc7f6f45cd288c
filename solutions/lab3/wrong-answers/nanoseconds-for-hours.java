// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: nanoseconds were taken for hours
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  dollars += machine.on().toNanos() * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
