// region: task-1
long resident() {
  return status.get().stream()
      .filter(line -> line.startsWith("VmRSS"))
      .map(line -> line.replaceAll("[^0-9]", ""))
      .mapToLong(Long::parseLong)
      .map(kb -> Math.multiplyExact(kb, 1024L))
      .findFirst()
      .orElseGet(this::committed);
}

private long committed() {
  java.lang.management.MemoryUsage heap = jvm.getHeapMemoryUsage();
  java.lang.management.MemoryUsage other = jvm.getNonHeapMemoryUsage();
  return heap.getCommitted() + other.getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
