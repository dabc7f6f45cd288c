// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: when a started minute costs as much as a whole one
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double hours = Math.ceil(machine.on().toMillis() / 60_000.0) / 60;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
