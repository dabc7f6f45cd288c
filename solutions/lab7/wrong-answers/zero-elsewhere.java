// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: 0 would hide every leak
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return 0;
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
