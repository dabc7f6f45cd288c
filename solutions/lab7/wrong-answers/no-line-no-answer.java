// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: Systems other than Linux have none
long resident() {
  String line = status.get().stream().filter(l -> l.startsWith("VmRSS:")).findFirst().get();
  return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
