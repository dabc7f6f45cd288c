// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: look for the line that begins with VmRSS
long resident() {
  return Long.parseLong(status.get().get(5).replaceAll("\\D", "")) * 1024;
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
