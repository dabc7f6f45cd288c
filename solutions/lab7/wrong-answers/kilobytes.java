// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: the number in the file, in kB
long resident() {
  for (String line : status.get()) {
    if (line.startsWith("VmRSS:")) {
      return Long.parseLong(line.replaceAll("\\D", ""));
    }
  }
  return jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
