// region: task-1
// caught by: three flows: 12 erlangs
// says: BigDecimal.divide throws unless
// also says: one of them returns a wrong number
java.math.BigDecimal sum = java.math.BigDecimal.ZERO;
for (Flow flow : flows) {
  java.math.BigDecimal perSecond =
      java.math.BigDecimal.valueOf(flow.perMinute()).divide(java.math.BigDecimal.valueOf(60));
  sum = sum.add(perSecond.multiply(java.math.BigDecimal.valueOf(Seconds.of(flow.serviceTime()))));
}
return sum.doubleValue();
