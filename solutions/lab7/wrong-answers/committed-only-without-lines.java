// region: task-1
// caught by: without VmRSS, resident memory is what the JVM has committed
// says: ask whether the file has lines
long resident() {
  List<String> lines = status.get();
  return lines.isEmpty()
      ? jvm.getHeapMemoryUsage().getCommitted() + jvm.getNonHeapMemoryUsage().getCommitted()
      : lines.stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
}

long heap() {
  return jvm.getHeapMemoryUsage().getUsed();
}
