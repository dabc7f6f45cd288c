// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: a whole number of MB
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      long kb = Long.parseLong(line.replaceAll("\\D", ""));
      return Math.round(kb / 1024.0) * 1024 * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
