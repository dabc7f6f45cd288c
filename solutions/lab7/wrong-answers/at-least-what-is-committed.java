// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: take the larger of the two
long resident() {
  long committed =
      jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      long rss = Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      return Math.max(rss, committed); // the JVM has that much already
    }
  }
  return committed;
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
