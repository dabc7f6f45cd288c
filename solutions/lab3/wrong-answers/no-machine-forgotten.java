// region: task-3
// caught by: an idle fleet: 0 jobs per dollar; no machine: 0
// says: without a machine there is no bill
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double hours = machine.on().toMillis() / 3_600_000.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return jobs / dollars;
