// region: task-1
// caught by: any number of processors, busy and idle in any order
// says: throws unless you pass how far to compute
if (processors.isEmpty()) {
  return 0;
}
long busy = processors.stream().filter(Processor::busy).count();
return java.math.BigDecimal.valueOf(100 * busy)
    .divide(java.math.BigDecimal.valueOf(processors.size()))
    .doubleValue();
