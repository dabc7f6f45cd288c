// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: cut to 32 bits
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Integer.parseInt(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
