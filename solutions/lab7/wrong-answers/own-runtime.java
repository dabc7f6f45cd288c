// region: task-1
// caught by: heap is what objects take now
// says: that is of the tests' own process
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
}
