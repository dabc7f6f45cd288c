// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: look for the line that begins with VmRSS
long resident() {
  return Long.parseLong(status.get().get(5).replaceAll("\\D", "")) * 1024;
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
