// region: task-3
// caught by: 18,000 jobs for 74 cents, the idle machine's included: 24,324 jobs per dollar
// says: keep only the last machine of a type
java.util.Map<String, Long> millis = new java.util.HashMap<>();
long jobs = 0;
for (Machine machine : run.machines()) {
  millis.put(machine.type(), machine.on().toMillis());
  jobs += machine.used().jobs();
}
double dollars = 0;
for (java.util.Map.Entry<String, Long> type : millis.entrySet()) {
  dollars += type.getValue() / 3_600_000.0 * prices.perHour(type.getKey());
}
return dollars == 0 ? 0 : jobs / dollars;
