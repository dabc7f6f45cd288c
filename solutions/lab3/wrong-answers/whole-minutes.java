// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: that is the bill of the whole minutes
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double hours = machine.on().toMinutes() / 60.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
