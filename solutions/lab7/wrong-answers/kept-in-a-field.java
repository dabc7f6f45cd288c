// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: the first reading again
private long kept = -1;

long resident() {
  for (String line : status.get()) {
    if (kept >= 0) {
      return kept;
    }
    if (line.startsWith("VmRSS:")) {
      kept = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      return kept;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
