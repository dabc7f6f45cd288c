// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: it does not fall when memory is given back
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmHWM:")) {
      return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
