// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: the sum of the prices times the sum of
double price = 0;
double hours = 0;
long jobs = 0;
for (Machine m : run.machines()) {
  price += prices.perHour(m.type());
  hours += m.on().toMillis() / 3_600_000.0;
  jobs += m.used().jobs();
}
return price * hours == 0 ? 0 : jobs / (price * hours);
