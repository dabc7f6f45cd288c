// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: such as MathContext.DECIMAL64
var dollars = java.math.BigDecimal.ZERO;
long jobs = 0;
for (Machine machine : run.machines()) {
  var hours =
      java.math.BigDecimal.valueOf(machine.on().toSeconds())
          .divide(java.math.BigDecimal.valueOf(3600));
  dollars =
      dollars.add(hours.multiply(java.math.BigDecimal.valueOf(prices.perHour(machine.type()))));
  jobs += machine.used().jobs();
}
return dollars.signum() == 0
    ? 0
    : java.math.BigDecimal.valueOf(jobs).divide(dollars).doubleValue();
