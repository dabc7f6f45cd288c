// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: put them into a set
double dollars = 0;
long jobs = 0;
for (Machine machine : java.util.Set.copyOf(run.machines())) {
  double hours = machine.on().toMillis() / 3_600_000.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
