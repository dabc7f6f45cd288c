// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: is there a smallest bill
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  dollars += machine.on().toSeconds() / 3600.0 * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return jobs / Math.max(dollars, 0.01);
