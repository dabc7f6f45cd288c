// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: Is the time cut or rounded
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double hours = Math.round(machine.on().toSeconds() / 60.0) / 60.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
