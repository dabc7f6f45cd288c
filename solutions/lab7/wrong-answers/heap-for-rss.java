// region: task-1
// caught by: resident memory is the system's VmRSS, in bytes
// says: that is the used heap
long resident() {
  return jvm.getHeapMemoryUsage().getUsed();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
