// region: task-3
// caught by: any machines, from a second to a day: all jobs over all dollars
// says: is only the hour within the day
double dollars = 0;
long jobs = 0;
for (Machine machine : run.machines()) {
  java.time.Duration on = machine.on();
  double hours =
      on.toHoursPart()
          + on.toMinutesPart() / 60.0
          + on.toSecondsPart() / 3_600.0
          + on.toMillisPart() / 3_600_000.0;
  dollars += hours * prices.perHour(machine.type());
  jobs += machine.used().jobs();
}
return dollars == 0 ? 0 : jobs / dollars;
