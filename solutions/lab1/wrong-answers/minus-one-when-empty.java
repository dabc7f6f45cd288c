// region: task-1
// caught by: no processor yet: 0%
// says: without processors, return 0
if (processors.isEmpty()) {
  return -1;
}
long busy = processors.stream().filter(Processor::busy).count();
return 100.0 * busy / processors.size();
