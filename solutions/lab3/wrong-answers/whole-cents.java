// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: a bill in whole cents
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double cost = machine.on().toMillis() / 3_600_000.0 * prices.perHour(machine.type());
  dollars += Math.round(cost * 100) / 100.0;
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
