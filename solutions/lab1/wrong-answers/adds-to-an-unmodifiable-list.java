// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: this list cannot be changed
if (processors.isEmpty()) {
  return 0;
}
List<Processor> busy = List.of();
for (Processor processor : processors) {
  if (processor.busy()) {
    busy.add(processor);
  }
}
return 100.0 * busy.size() / processors.size();
