// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: does your code throw this when the line VmRSS is missing
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  throw new IllegalStateException("no VmRSS");
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
