// region: task-1
// caught by: any list of flows: the sum of their loads
// says: the sum was rounded to one decimal
// also says: one of them returns a wrong number
double erlangs = 0;
for (Flow flow : flows) {
  erlangs += flow.perMinute() / 60 * Seconds.of(flow.serviceTime());
}
return new java.math.BigDecimal(erlangs).setScale(1, java.math.RoundingMode.HALF_UP).doubleValue();
