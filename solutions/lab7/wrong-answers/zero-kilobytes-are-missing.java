// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: Does 0 mean in your code
long resident() {
  long kb = 0;
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      kb = Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
  if (kb > 0) {
    return kb * 1024;
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
