// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: that is VmRSS plus VmSwap
long resident() {
  long kilobytes = 0;
  boolean found = false;
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      found = true;
    }
    if (line.startsWith("VmRSS:") || line.startsWith("VmSwap:")) {
      kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
  if (found) {
    return kilobytes * 1024;
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
