// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: with an average price or average hours
double price = run.machines().stream().mapToDouble(m -> prices.perHour(m.type())).average().orElse(0);
double hours = run.machines().stream().mapToDouble(m -> m.on().toNanos() / 3.6e12).sum();
long jobs = run.machines().stream().mapToLong(m -> m.used().jobs()).sum();
return hours == 0 ? 0 : jobs / (price * hours);
