// region: task-1
java.math.BigDecimal erlangs = java.math.BigDecimal.ZERO;
for (Flow flow : flows) {
  java.math.BigDecimal nanos = java.math.BigDecimal.valueOf(flow.serviceTime().toNanos());
  erlangs = erlangs.add(new java.math.BigDecimal(flow.perMinute()).multiply(nanos));
}
return erlangs
    .divide(java.math.BigDecimal.valueOf(60_000_000_000L), java.math.MathContext.DECIMAL128)
    .doubleValue();
