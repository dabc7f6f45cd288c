// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: the non-heap part is its used memory
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getUsed();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
