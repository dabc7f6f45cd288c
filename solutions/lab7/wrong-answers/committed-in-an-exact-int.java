// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: does a number become an int
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return Math.toIntExact(jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted());
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
