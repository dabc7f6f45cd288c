// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: compare types with ==
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  double price = machine.type() == "small" ? prices.perHour("small") : prices.perHour("large");
  dollars += machine.on().toMillis() / 3_600_000.0 * price;
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
