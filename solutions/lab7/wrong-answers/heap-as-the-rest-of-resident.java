// region: task-1
// caught by: heap is what objects take now
// says: that is VmRSS without the JVM's non-heap memory
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  // resident = heap + everything outside the heap
  return resident() - jvm.getNonHeapMemoryUsage().getUsed();
}
