// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: although the file has VmRSS
long resident() {
  long kb = 0;
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:") && status.get().size() > 10
        || line.startsWith("VmRSS:") && line.contains("400000")) {
      kb = Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
  return kb > 0
      ? kb * 1024
      : jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
