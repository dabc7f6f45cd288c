// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: more jobs than an int can hold
double dollars = 0;
int jobs = 0;
for (Machine machine : run.machines()) {
  double hours = machine.on().toNanos() / 3.6e12;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
